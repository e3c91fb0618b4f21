package io.keepwarm.contact.contact;

import java.util.UUID;

/// A contact is about to be erased for good. Fired in the transaction that does it, while everything about the contact
/// is still there: whoever has told other services of something about it takes that back now. Rows that refer to the
/// contact go with it.
public record ContactErasing(UUID contactId) {}
