package io.keepwarm.events.offer;

/// What sort of help an offer is.
public enum OfferKind {
    /// A hand, some hours, volunteering.
    TIME,
    INTRODUCTION,
    /// An inside view, feedback, a sounding board.
    INSIGHT,
    /// Reading, correcting, sharing what somebody writes or makes.
    CONTENT_HELP,
    JOB_LEAD,
    KNOWLEDGE,
    /// A newer value than this reader knows.
    UNKNOWN
}
