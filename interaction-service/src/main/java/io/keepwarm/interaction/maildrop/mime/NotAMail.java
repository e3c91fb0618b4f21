package io.keepwarm.interaction.maildrop.mime;

/// The bytes are no mail that can be read; the message tells its sender why.
public final class NotAMail extends Exception {
    private final String reason;

    NotAMail(String message) {
        super(message);
        reason = message;
    }

    /// Why, as the end of a sentence.
    public String reason() {
        return reason;
    }
}
