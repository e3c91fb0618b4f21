package io.keepwarm.interaction.team;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.interaction.tie.facts.Shared;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Why somebody may well introduce a colleague, in words that give nothing away of what was said.
final class PathReasons {
    private PathReasons() {}

    /// The reasons at `now`, days counted as in the `zone` of whoever asks.
    static List<String> of(Shared tie, Instant now, ZoneId zone) {
        List<String> reasons = new ArrayList<>();
        if (tie.lastReal() != null) {
            long days = LocalDays.between(tie.lastReal(), now, zone);
            reasons.add("in touch " + (days < 1 ? "today" : days == 1 ? "yesterday" : days + " days ago"));
        }
        if (tie.talks() > 0) {
            reasons.add("they talk about matters of substance");
        }
        boolean gave = tie.ledger().given() > 0;
        boolean received = tie.ledger().received() > 0;
        if (gave && received) {
            reasons.add("help went both ways");
        } else if (gave) {
            reasons.add("your colleague gave something of value");
        } else if (received) {
            reasons.add("they helped your colleague");
        }
        if (tie.isListOnly()) {
            reasons.add("but they never turned to your colleague");
        }
        if (tie.first() != null) {
            long years = Duration.between(tie.first(), now).toDays() / 365;
            reasons.add(tie.touches()
                    + (tie.touches() == 1 ? " touch" : " touches")
                    + (years < 1 ? "" : years == 1 ? " in over a year" : " in over " + years + " years"));
        }
        return reasons;
    }
}
