package io.keepwarm.interaction.tie.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Says in a few lines what a tie's warmth comes from.
public final class WarmthReasons {
    private static final int MOST_TOUCHES = 3;

    private WarmthReasons() {}

    /// Reasons that the facts alone give: when and which way they were last in touch, and what goes unanswered.
    public static List<String> of(TieFacts facts, Instant now) {
        var moments = facts.moments();
        List<String> reasons = new ArrayList<>();
        if (moments.last() == null) {
            reasons.add("never in touch");
            return reasons;
        }
        reasons.add(
                moments.lastReal() == null
                        ? "nothing but likes and comments"
                        : "last in touch " + ago(moments.lastReal(), now));
        reasons.add(
                moments.lastInbound() == null
                        ? "they never turned to you"
                        : "they last turned to you " + ago(moments.lastInbound(), now));
        if (facts.unanswered() > 0) {
            reasons.add(facts.unanswered() + " of your touches unanswered");
        }
        return reasons;
    }

    /// The touches that weigh most today, then the reasons of the facts. `newest` may leave out older touches: with
    /// every half-life they weigh half as much.
    public static List<String> of(TieFacts facts, List<Touch> newest, Instant now) {
        double whole = facts.heat().value(now);
        List<String> reasons = new ArrayList<>(newest.stream()
                .sorted(Comparator.comparingDouble((Touch touch) -> share(touch, now))
                        .reversed())
                .limit(MOST_TOUCHES)
                .map(touch -> reason(touch, share(touch, now) / whole, now))
                .toList());
        reasons.addAll(of(facts, now));
        return reasons;
    }

    private static double share(Touch touch, Instant now) {
        return Weight.of(touch) * Heat.remaining(touch.at(), now);
    }

    private static String reason(Touch touch, double share, Instant now) {
        return "%s, %s, %s: %d %% of it"
                .formatted(word(touch.channel()), word(touch.intent()), ago(touch.at(), now), Math.round(share * 100));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String ago(Instant at, Instant now) {
        long days = Duration.between(at, now).toDays();
        if (days < 1) {
            return "today";
        }
        return days == 1 ? "1 day ago" : days + " days ago";
    }
}
