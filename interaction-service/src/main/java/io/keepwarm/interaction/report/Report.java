package io.keepwarm.interaction.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures of a period.
///
/// @param figures mine, or the whole team's
/// @param members each member's, of a team; null otherwise
public record Report<F>(
        Instant since, Instant until, F figures, @Nullable List<OfMember<F>> members) {

    /// One member's figures.
    public record OfMember<F>(String memberId, F figures) {}
}
