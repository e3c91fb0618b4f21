package io.keepwarm.interaction.tie.facts;

import io.keepwarm.chassis.time.LocalDays;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says in a few lines what a tie's warmth comes from: the weightiest touches with their share of it, then how recently
/// and how often the two were in touch, which way, and what of value passed between them.
public final class WarmthReasons {
    private WarmthReasons() {}

    /// The reasons at `now`, days counted as in the member's `zone`; at least one.
    public static List<String> of(TieFacts facts, Instant now, ZoneId zone) {
        var moments = facts.moments();
        if (moments.last() == null) {
            return List.of("never in touch");
        }
        List<String> reasons = new ArrayList<>();
        facts.weighty().stream()
                .filter(touch -> percent(touch, facts) > 0)
                .forEach(touch -> reasons.add("%s, %s, %s: %d %% of it"
                        .formatted(
                                word(touch.channel()),
                                word(touch.intent()),
                                ago(touch.at(), now, zone),
                                percent(touch, facts))));
        reasons.add(
                moments.lastReal() == null
                        ? "nothing but likes, comments and posts"
                        : "last in touch " + ago(moments.lastReal(), now, zone));
        if (facts.touches() > 1 && moments.first() != null) {
            reasons.add(frequency(facts, moments.first(), moments.last().at(), now));
        }
        reasons.add(
                moments.lastRealInbound() == null
                        ? "they never turned to you"
                        : "they last turned to you " + ago(moments.lastRealInbound(), now, zone));
        reasons.add(
                moments.lastRealOutbound() == null
                        ? "you never turned to them"
                        : "you last turned to them " + ago(moments.lastRealOutbound(), now, zone));
        addValue(facts, reasons);
        if (facts.turns().attempts().count() > 0) {
            reasons.add(facts.turns().attempts().count() + " of your touches unanswered");
        }
        if (facts.turns().messages().first() != null) {
            reasons.add("they wait for an answer, "
                    + ago(facts.turns().messages().first().at(), now, zone).replace(" ago", " by now"));
        }
        return reasons;
    }

    private static long percent(Weighty touch, TieFacts facts) {
        return Math.round(touch.shareOf(facts.heat()) * 100);
    }

    private static String frequency(TieFacts facts, Instant first, Instant last, Instant now) {
        long every = Math.round(Duration.between(first, last).toHours() / 24.0 / (facts.touches() - 1));
        String often = facts.touches() + " times in touch"
                + (every < 1 ? ", several a day" : ", about every " + (every == 1 ? "day" : every + " days"));
        return often
                + switch (facts.heat().trend(now)) {
                    case RISING -> ", more often of late";
                    case FALLING -> ", less often of late";
                    case STEADY, UNKNOWN -> "";
                };
    }

    private static void addValue(TieFacts facts, List<String> reasons) {
        if (facts.ledger().given() > 0) {
            reasons.add("you gave something of value " + times(facts.ledger().given()));
        }
        if (facts.ledger().received() > 0) {
            reasons.add("they helped you " + times(facts.ledger().received()));
        }
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String ago(Instant at, Instant now, ZoneId zone) {
        long days = LocalDays.between(at, now, zone);
        if (days < 1) {
            return "today";
        }
        return days == 1 ? "1 day ago" : days + " days ago";
    }
}
