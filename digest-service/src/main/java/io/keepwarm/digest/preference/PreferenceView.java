package io.keepwarm.digest.preference;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.keepwarm.digest.compose.Pace;
import io.keepwarm.digest.compose.Section;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member's digest preferences as JSON. `email` is the address mail goes to, null while none is known, and
/// `emailToConfirm` another one that was sent a link to say that it is the member's; null: none. `undeliverable` is
/// null as long as mail arrives there. Saving the preferences has it tried again.
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PreferenceView(
        boolean enabled,
        @Nullable String email,
        @Nullable String emailToConfirm,
        @Nullable Undeliverable undeliverable,
        @JsonFormat(pattern = "HH:mm") LocalTime at,
        List<Day> days,
        @Nullable Day weeklyReviewOn,
        List<Section> sections,
        int maxPeople,
        Pace pace,
        boolean allQuiet,
        MailFormat format) {

    /// Why no mail is sent to the address any more: the mail server refused it for good.
    public record Undeliverable(Instant since, String why) {}

    static PreferenceView of(
            Wishes wishes,
            @Nullable String email,
            @Nullable String emailToConfirm,
            @Nullable Undeliverable undeliverable) {
        return new PreferenceView(
                wishes.enabled(),
                email,
                emailToConfirm,
                undeliverable,
                wishes.at(),
                wishes.days().stream().map(Day::of).sorted().toList(),
                wishes.weeklyReviewOn() == null ? null : Day.of(wishes.weeklyReviewOn()),
                wishes.sections().stream().sorted().toList(),
                wishes.maxPeople(),
                wishes.pace(),
                wishes.allQuiet(),
                wishes.format());
    }
}
