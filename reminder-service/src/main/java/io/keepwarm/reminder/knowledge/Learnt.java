package io.keepwarm.reminder.knowledge;

import java.util.List;

/// Something new is known. Fired in the transaction that learnt it; whoever observes it draws the conclusions there.
public sealed interface Learnt {

    /// A member was heard of, has moved, left or returned.
    record OfMember(String memberId) implements Learnt {}

    /// Contacts, or somebody's tie to them, are other than they were known. Each stands in the list once.
    record OfContacts(List<String> contactIds) implements Learnt {
        public OfContacts {
            contactIds = List.copyOf(contactIds);
        }

        static OfContacts of(String contactId) {
            return new OfContacts(List.of(contactId));
        }
    }

    /// A contact is no more, for it was merged into another.
    record ContactMerged(String contactId) implements Learnt {}

    /// A contact was erased for good, and is to be forgotten.
    record ContactErased(String contactId) implements Learnt {}
}
