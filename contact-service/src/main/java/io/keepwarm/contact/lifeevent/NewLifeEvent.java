package io.keepwarm.contact.lifeevent;

import io.keepwarm.contact.card.Said;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.lifeevent.Side;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a member has heard of.
///
/// @param on the day it happened; null: today, as the day it was heard of
/// @param about true: about the person, as when neither this nor `by` is given
/// @param by true: by the person
/// @param source where it was read or heard
/// @param expiresOn last day on which a word about it is still timely; null: by kind
public record NewLifeEvent(
        @NotNull(message = "say what happened, OTHER if none fits")
        LifeEventKind kind,

        @Schema(description = "The day it happened; today when left out") @Nullable
        LocalDate on,

        @Schema(description = "true: it happened to the person, or was said about them; so it is when neither is given")
        @AssertTrue(message = "must be true, or left out")
        @Nullable
        Boolean about,

        @Schema(description = "true: it was done or said by the person")
        @AssertTrue(message = "must be true, or left out")
        @Nullable
        Boolean by,

        @Size(max = 2000, message = "takes at most 2000 characters") @Nullable
        String note,

        @Size(max = 500, message = "takes at most 500 characters") @Nullable
        String source,

        @Schema(
                description = "Last day on which a word about it is still timely. When left out it is reckoned from on:"
                        + " 90 days for JOB_LOSS, 30 for CHILD, MARRIAGE, MOVE and LOSS, 14 for all else")
        @Nullable
        LocalDate expiresOn) {

    public NewLifeEvent {
        note = Said.text(note);
        source = Said.text(source);
    }

    /// Whether it is about the person, or by them.
    Side side() {
        return by == null ? Side.ABOUT : Side.BY;
    }
}
