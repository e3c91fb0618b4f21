package io.keepwarm.reminder.knowledge;

/// Something new is known. Fired in the transaction that learnt it; whoever observes it draws the conclusions there.
public sealed interface Learnt {

    /// A member was heard of, has moved, left or returned.
    record OfMember(String memberId) implements Learnt {}

    /// A contact, or its keeper's tie, is other than it was known.
    record OfContact(String contactId) implements Learnt {}

    /// A contact is no more, for it was merged into another.
    record ContactMerged(String contactId) implements Learnt {}

    /// A contact was erased for good, and is to be forgotten.
    record ContactErased(String contactId) implements Learnt {}
}
