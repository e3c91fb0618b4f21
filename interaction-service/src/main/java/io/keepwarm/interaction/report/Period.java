package io.keepwarm.interaction.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What figures are about.
///
/// @param memberId one member, with what is private; null: the team, without
/// @param since from this instant on
/// @param until up to this instant
record Period(@Nullable String memberId, Instant since, Instant until) {
    boolean isOfTeam() {
        return memberId == null;
    }
}
