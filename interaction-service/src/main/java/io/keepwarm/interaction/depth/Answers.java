package io.keepwarm.interaction.depth;

import io.keepwarm.chassis.http.Problem.Flaw;
import io.keepwarm.events.tie.TieState.Depth;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answers as a member sends them; what is left out is not answered, or never happened.
///
/// @param howWell 1 (by name) to 5 (very well)
/// @param metInPersonOn the day we last met in person
/// @param aspirationsTalkedOn the day we last talked about what we hope for
/// @param informationalInterviewOn the day one asked the other about their work at length
/// @param lastWrittenOn the day we last wrote to each other
/// @param theyKnowOfMe what they know about me
/// @param wouldVouch whether they would put their own name to my work
public record Answers(
        @Nullable
        @Min(value = 1, message = "must be from 1 (by name) to 5 (very well)")
        @Max(value = 5, message = "must be from 1 (by name) to 5 (very well)")
        Integer howWell,

        @Nullable LocalDate metInPersonOn,
        @Nullable LocalDate aspirationsTalkedOn,
        @Nullable LocalDate informationalInterviewOn,
        @Nullable LocalDate lastWrittenOn,

        @Nullable
        @Size(max = 1000, message = "must have at most 1000 characters")
        @Schema(examples = "My work on tides")
        String theyKnowOfMe,

        @Nullable Boolean wouldVouch) {

    /// What is wrong beyond the single fields, `today` being the member's.
    List<Flaw> flaws(LocalDate today) {
        List<Flaw> flaws = new ArrayList<>();
        requirePast("metInPersonOn", metInPersonOn, today, flaws);
        requirePast("aspirationsTalkedOn", aspirationsTalkedOn, today, flaws);
        requirePast("informationalInterviewOn", informationalInterviewOn, today, flaws);
        requirePast("lastWrittenOn", lastWrittenOn, today, flaws);
        return flaws;
    }

    private static void requirePast(String field, @Nullable LocalDate day, LocalDate today, List<Flaw> flaws) {
        if (day != null && day.isAfter(today)) {
            flaws.add(new Flaw("/" + field, "must not lie in the future"));
        }
    }

    Depth depth() {
        String known = Optional.ofNullable(theyKnowOfMe)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
        return new Depth(
                howWell,
                metInPersonOn,
                aspirationsTalkedOn,
                informationalInterviewOn,
                lastWrittenOn,
                known,
                wouldVouch);
    }
}
