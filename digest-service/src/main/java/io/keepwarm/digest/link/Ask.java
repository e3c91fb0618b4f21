package io.keepwarm.digest.link;

/// What a link in a mail is for.
public enum Ask {
    DONE(1),
    SNOOZE(2),
    SKIP(3),
    NOT_THIS_PERSON(4);

    private final int code;

    Ask(int code) {
        this.code = code;
    }

    /// The byte that stands for it in a token; it never changes.
    int code() {
        return code;
    }
}
