package io.keepwarm.events.promise;

/// What has become of a promise.
public enum PromiseStatus {
    OPEN,
    KEPT,
    DROPPED,
    /// A newer value than this reader knows.
    UNKNOWN
}
