package io.keepwarm.digest.preference;

import io.keepwarm.digest.compose.Pace;
import io.keepwarm.digest.compose.Section;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a member wants to be told. Times and days are of the member's zone.
///
/// @param enabled whether the daily mail is wanted at all
/// @param at the time of day
/// @param days the days of the week
/// @param weeklyReviewOn the day of the look back at the week; null: none is wanted
/// @param sections the parts wanted
/// @param maxPeople how many people one mail names at most, beside those to whom something is owed
/// @param pace whether so many from the beginning, or few at first
/// @param allQuiet whether a mail is wanted when there is nothing to tell
/// @param format HTML or plain text
public record Wishes(
        boolean enabled,
        LocalTime at,
        Set<DayOfWeek> days,
        @Nullable DayOfWeek weeklyReviewOn,
        Set<Section> sections,
        int maxPeople,
        Pace pace,
        boolean allQuiet,
        MailFormat format) {

    /// What holds for a member who has said nothing: workdays at eight, few people at first and five at most.
    public static final Wishes DEFAULT = new Wishes(
            true,
            LocalTime.of(8, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            null,
            EnumSet.allOf(Section.class),
            5,
            Pace.GROWING,
            false,
            MailFormat.HTML);

    public Wishes {
        days = Set.copyOf(days);
        sections = Set.copyOf(sections);
    }
}
