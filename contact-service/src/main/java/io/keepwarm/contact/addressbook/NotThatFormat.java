package io.keepwarm.contact.addressbook;

/// The file is something else than was said; the message is for the member.
public final class NotThatFormat extends RuntimeException {
    NotThatFormat(String reason) {
        super(reason);
    }
}
