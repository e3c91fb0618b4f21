package io.keepwarm.events.digest;

/// What has become of a digest mail.
public enum DigestStatus {
    /// Not handed over to the mail server yet.
    PENDING,
    /// The mail server took it.
    SENT,
    /// The mail server refused it, or gave up.
    FAILED,
    /// A newer value than this reader knows.
    UNKNOWN
}
