package io.keepwarm.digest.webhook;

/// What has become of a delivery.
public enum DeliveryState {
    /// It is to be tried, now or after a pause.
    PENDING,
    /// The address took it (2xx).
    DELIVERED,
    /// It was tried for a day, or its webhook was disabled.
    FAILED,
    /// It must not leave: what it tells of was erased or is not the team's to know.
    DROPPED
}
