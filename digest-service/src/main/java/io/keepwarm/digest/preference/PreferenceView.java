package io.keepwarm.digest.preference;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member's digest preferences as JSON. `email` is the address of the team directory, null while it is not known.
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PreferenceView(
        boolean enabled,
        @Nullable String email,
        @JsonFormat(pattern = "HH:mm") LocalTime at,
        List<Day> days,
        @Nullable Day weeklyReviewOn,
        List<Section> sections,
        int maxPeople,
        boolean allQuiet,
        MailFormat format) {

    static PreferenceView of(Wishes wishes, @Nullable String email) {
        return new PreferenceView(
                wishes.enabled(),
                email,
                wishes.at(),
                wishes.days().stream().map(Day::of).sorted().toList(),
                wishes.weeklyReviewOn() == null ? null : Day.of(wishes.weeklyReviewOn()),
                wishes.sections().stream().sorted().toList(),
                wishes.maxPeople(),
                wishes.allQuiet(),
                wishes.format());
    }
}
