package io.keepwarm.digest.answer;

import io.keepwarm.digest.link.Ask;
import io.keepwarm.events.Channel;
import io.keepwarm.events.answer.Answer;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// What a member says to one follow-up.
sealed interface Said {

    /// They were in touch, in that way, with that to remember.
    record Done(@Nullable Channel channel, @Nullable String note) implements Said {}

    /// It is to come back after that time.
    record Later(Period after) implements Said {}

    /// Not this time.
    record NotThisTime() implements Said {}

    /// Not this person, ever again.
    record NotThisPerson() implements Said {}

    /// The word for it in the event.
    default Answer answer() {
        return switch (this) {
            case Done done -> Answer.DONE;
            case Later later -> Answer.SNOOZE;
            case NotThisTime skip -> Answer.SKIP;
            case NotThisPerson never -> Answer.NOT_THIS_PERSON;
        };
    }

    /// The day it comes back, said on `today`; null when it does not by itself.
    default @Nullable LocalDate until(LocalDate today) {
        return this instanceof Later(var after) ? today.plus(after) : null;
    }

    /// From the fields of a form, for a link that asks for `ask`. What is missing gets its default.
    ///
    /// @throws IllegalArgumentException when the fields do not fit
    static Said of(Ask ask, @Nullable String channel, @Nullable String note, @Nullable String after) {
        return switch (ask) {
            case DONE -> new Done(channel(channel), note(note));
            case SNOOZE -> new Later(after(after));
            case SKIP -> new NotThisTime();
            case NOT_THIS_PERSON -> new NotThisPerson();
        };
    }

    private static @Nullable Channel channel(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var channel = Channel.valueOf(name);
        if (channel == Channel.UNKNOWN) {
            throw new IllegalArgumentException("UNKNOWN is no channel");
        }
        return channel;
    }

    private static @Nullable String note(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String note = text.strip().replace("\u0000", "");
        if (note.length() > 2_000) {
            throw new IllegalArgumentException("The note is too long");
        }
        return note;
    }

    private static Period after(@Nullable String text) {
        return switch (text == null ? "P1W" : text) {
            case "P1W" -> Period.ofWeeks(1);
            case "P2W" -> Period.ofWeeks(2);
            case "P1M" -> Period.ofMonths(1);
            default -> throw new IllegalArgumentException("Not a time to choose");
        };
    }
}
