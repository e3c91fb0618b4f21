package io.keepwarm.contact.handover;

import java.util.Collection;
import java.util.UUID;

/// Contacts have another keeper. Fired in the transaction that does it.
public record ContactsHandedOver(String from, String to, Collection<UUID> contactIds) {}
