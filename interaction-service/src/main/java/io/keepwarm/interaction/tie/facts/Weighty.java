package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// One of the touches that a tie's warmth comes from most. All weights decay alike, so which these are never changes by
/// itself.
///
/// @param touch the touch
/// @param at when it happened
/// @param channel the way it took
/// @param intent what it was for
/// @param weight its weight, as the logarithm that [DecayingSum] keeps
public record Weighty(UUID touch, Instant at, Channel channel, Intent intent, double weight) {
    private static final int KEPT = 3;
    private static final Comparator<Weighty> HEAVIEST_FIRST =
            Comparator.comparingDouble(Weighty::weight).reversed().thenComparing(Weighty::touch);

    /// The heaviest three of those known and this one.
    static List<Weighty> with(List<Weighty> known, Touch touch) {
        List<Weighty> all = new ArrayList<>(known);
        double weight = DecayingSum.plus(null, Weight.of(touch), touch.at(), Heat.HALF_LIFE_DAYS);
        all.add(new Weighty(touch.interactionId(), touch.at(), touch.channel(), touch.intent(), weight));
        all.sort(HEAVIEST_FIRST);
        return List.copyOf(all.subList(0, Math.min(KEPT, all.size())));
    }

    /// Its share of the tie's warmth, 0 to 1, the same at all times.
    double shareOf(Heat heat) {
        return heat.sum() == null ? 0 : Math.pow(2, weight - heat.sum());
    }
}
