package io.keepwarm.contact.search;

/// How well a contact answers to the words that somebody looks for, the best first.
public enum Closeness {
    /// The one word is the first of the name they are listed by, which is the family name if that is known.
    LISTED,
    /// Every word is one of their name.
    NAMED,
    /// The one word begins the name they are listed by, and does no more than that.
    LISTED_BEGUN,
    /// Every word begins one of their name, and one at least does no more than that.
    BEGUN,
    /// Some word is found elsewhere: in an e-mail address, the organisation, title, tags, interests or notes.
    ELSEWHERE,
    /// Any of those above.
    ANYHOW,
    /// As above, or something of theirs is nearly one of the words, or their phone number nearly the one asked for.
    ALMOST
}
