package io.keepwarm.events;

/// The names of the Kafka headers every event carries: CloudEvents 1.0 in binary mode, with Keepwarm's extensions.
/// Values are UTF-8 text.
public final class Headers {

    /// The id of this publication, a UUIDv7. For tracing and support; repetition is told by key and version instead.
    public static final String ID = "ce_id";

    /// The publishing service, see [Topic#owner()].
    public static final String SOURCE = "ce_source";

    /// Always `1.0`.
    public static final String SPEC_VERSION = "ce_specversion";

    /// What happened, see [EventType#ceType()].
    public static final String TYPE = "ce_type";

    /// The key of the record once more, for tools that show headers only.
    public static final String SUBJECT = "ce_subject";

    /// When it happened, an RFC 3339 instant in UTC; the state's `changedAt`.
    public static final String TIME = "ce_time";

    /// The team, also there when the value is null.
    public static final String TEAM = "ce_team";

    /// The id of the member who caused it; absent when time or the product itself did.
    public static final String MEMBER = "ce_member";

    /// The key's version, also there when the value is null.
    public static final String VERSION = "ce_version";

    /// W3C trace context of the request or event that caused this one; absent when there was none.
    public static final String TRACE_PARENT = "traceparent";

    private Headers() {}
}
