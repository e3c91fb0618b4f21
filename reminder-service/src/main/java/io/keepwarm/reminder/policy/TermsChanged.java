package io.keepwarm.reminder.policy;

import org.jspecify.annotations.Nullable;

/// What follow-ups and agendas are reckoned by has changed. Fired in the transaction of the change.
///
/// @param memberId whose; null: the whole team's
public record TermsChanged(@Nullable String memberId) {}
