package io.keepwarm.digest.preference;

import io.keepwarm.digest.compose.Pace;
import io.keepwarm.digest.compose.Section;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All of a member's digest preferences, as PUT replaces them. What is left out becomes what it is by default; whoever
/// says how many people they want, and no pace, wants so many at once.
public record PreferenceChange(
        @Nullable Boolean enabled,

        @Email(message = "must be an e-mail address")
        @Size(min = 3, max = 254, message = "must have 3 to 254 characters")
        @Nullable
        String email,

        @Nullable LocalTime at,

        @Size(min = 1, message = "must name at least one day; to get no mail, set enabled to false") @Nullable
        List<@NotNull(message = "must be a day such as MON") Day> days,

        @Nullable Day weeklyReviewOn,

        @Size(min = 1, message = "must name at least one section; to get no mail, set enabled to false") @Nullable
        List<@NotNull(message = "must be a section such as OWED") Section> sections,

        @Min(value = 1, message = "must be 1 or more") @Max(value = 50, message = "must be 50 or less") @Nullable
        Integer maxPeople,

        @Nullable Pace pace,
        @Nullable Boolean allQuiet,
        @Nullable MailFormat format) {

    Wishes wishes() {
        var usual = Wishes.DEFAULT;
        return new Wishes(
                or(enabled, usual.enabled()),
                or(at, usual.at()).truncatedTo(ChronoUnit.MINUTES),
                days == null ? usual.days() : daysOfWeek(days),
                weeklyReviewOn == null ? null : weeklyReviewOn.dayOfWeek(),
                sections == null ? usual.sections() : Set.copyOf(sections),
                or(maxPeople, usual.maxPeople()),
                or(pace, maxPeople == null ? usual.pace() : Pace.FULL),
                or(allQuiet, usual.allQuiet()),
                or(format, usual.format()));
    }

    private static Set<DayOfWeek> daysOfWeek(List<Day> days) {
        return days.stream().map(Day::dayOfWeek).collect(Collectors.toSet());
    }

    private static <T> T or(@Nullable T value, T usual) {
        return value == null ? usual : value;
    }
}
