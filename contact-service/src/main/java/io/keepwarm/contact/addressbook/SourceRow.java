package io.keepwarm.contact.addressbook;

import io.keepwarm.contact.vcard.ReadCard;

/// One row of a file: a person, or why it is none.
public sealed interface SourceRow {
    /// Somebody.
    record Person(ReadCard read) implements SourceRow {}

    /// Nobody that can be made out; the reason is for the member.
    record Unreadable(String reason) implements SourceRow {}
}
