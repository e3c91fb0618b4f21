package io.keepwarm.interaction.maildrop.mime;

/// The bytes are no mail that can be read; the message tells its sender why.
public final class NotAMail extends Exception {
    NotAMail(String message) {
        super(message);
    }
}
