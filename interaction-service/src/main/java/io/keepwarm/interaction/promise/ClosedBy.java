package io.keepwarm.interaction.promise;

/// What closed a promise.
enum ClosedBy {
    /// The member said so.
    MEMBER,
    /// The answer to a follow-up about it.
    ANSWER,
    /// The interaction that told of it was deleted, or tells of it no more: it counts as never made.
    WITHDRAWAL
}
