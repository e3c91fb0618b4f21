package io.keepwarm.reminder.agenda;

import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.offer.OfferKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who has clearly more experience than most, and what can be given to them all the same: time, people one knows, an
/// inside view, a second pair of eyes. What one knows, or a job lead, they get only when they asked for it.
final class Experience {
    private static final Set<String> TITLES = Set.of(
            "ceo",
            "cto",
            "cfo",
            "coo",
            "chief",
            "president",
            "vp",
            "director",
            "head",
            "founder",
            "cofounder",
            "partner",
            "principal",
            "professor",
            "prof",
            "dean",
            "chair",
            "chairman",
            "chairwoman",
            "minister",
            "judge");

    private Experience() {}

    /// Whether somebody has it, by what they were to the member first or by a word of their title.
    static boolean isGreater(@Nullable Origin origin, @Nullable String title) {
        return origin == Origin.MENTOR
                || title != null
                        && Arrays.stream(title.toLowerCase(Locale.ROOT)
                                        .replace("co-founder", "cofounder")
                                        .split("[^\\p{L}]+"))
                                .anyMatch(TITLES::contains);
    }

    /// Whether this is something to give across the gap.
    static boolean bridges(OfferKind kind) {
        return switch (kind) {
            case TIME, INTRODUCTION, INSIGHT, CONTENT_HELP -> true;
            case JOB_LEAD, KNOWLEDGE, UNKNOWN -> false;
        };
    }
}
