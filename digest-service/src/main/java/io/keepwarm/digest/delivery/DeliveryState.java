package io.keepwarm.digest.delivery;

/// Where a digest is on its way: PENDING → CLAIMED → SENDING → SENT, FAILED or UNKNOWN.
public enum DeliveryState {
    /// To be sent, now or after a pause.
    PENDING,
    /// Taken by one process for a while; when it dies, another may take it.
    CLAIMED,
    /// Written before the mail server is spoken to: from here on the mail may have been taken.
    SENDING,
    /// The mail server took it.
    SENT,
    /// The mail server refused it for good, or for too long.
    FAILED,
    /// Nobody knows whether the mail server took it. It is not sent again.
    UNKNOWN,
    /// Nothing was sent; the reason tells why.
    SKIPPED
}
