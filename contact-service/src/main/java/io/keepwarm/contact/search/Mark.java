package io.keepwarm.contact.search;

/// Terms that are whole values and not words carry a mark, so that neither is taken for the other.
public enum Mark {
    EMAIL("=e:"),
    PHONE("=p:"),
    TAG("=t:"),
    KEEPER("=k:"),
    TIER("=r:"),
    STATE("=s:"),
    GOAL("=g:"),
    /// A topic that somebody knows about.
    ABOUT("=a:"),
    /// A phrase of an interest.
    INTEREST("=i:"),
    /// A word of an open need, or of its kind.
    NEED("=n:"),
    BIRTHDAY_MONTH("=b:"),
    /// The first one, two or three letters of a word. As whole terms they are counted by the database's
    /// statistics, which is what tells a search that nearly everybody matches.
    BEGINNING("^"),
    /// A word of a name.
    NAME("#"),
    /// The first one to ten letters of a word of a name. As whole terms those of several words are met in step, while
    /// of terms that only begin so all would be gathered first, for each word by itself.
    NAME_BEGINNING("%"),
    /// A word, or the end of a phone number, or what is left of it with one letter or digit gone.
    ALMOST("~");

    private static final int LONGEST = 300;

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    String on(String value) {
        return sign + (value.length() > LONGEST ? value.substring(0, LONGEST) : value);
    }
}
