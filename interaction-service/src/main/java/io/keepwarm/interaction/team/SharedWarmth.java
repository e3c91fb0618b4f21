package io.keepwarm.interaction.team;

import io.keepwarm.events.tie.Trend;
import io.keepwarm.events.tie.WarmthBand;
import io.keepwarm.interaction.tie.facts.Heat;
import java.time.Instant;

/// How warm a colleague's tie is today, by what the team may know.
///
/// @param score 0 to 100
/// @param band the score in a word
/// @param trend where it is going
public record SharedWarmth(double score, WarmthBand band, Trend trend) {
    static SharedWarmth of(Heat heat, Instant now) {
        return new SharedWarmth(Math.round(heat.score(now) * 10) / 10.0, heat.band(now), heat.trend(now));
    }
}
