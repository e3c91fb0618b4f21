package io.keepwarm.digest.preference;

/// What a digest mail is made of.
public enum MailFormat {
    /// HTML with the plain text beside it.
    HTML,
    /// Plain text only.
    TEXT
}
