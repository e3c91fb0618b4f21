package io.keepwarm.reminder.agenda;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.followup.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What had better wait, and why, in words for the member.
final class Guards {
    private static final int UNANSWERED = 3;
    private static final int REST_DAYS = 90;
    private static final int COLLEAGUE_DAYS = 7;
    private static final int ASK_DAYS = 14;

    private Guards() {}

    /// Why it waits; empty: it does not.
    static Optional<String> hold(Candidate one, Today today) {
        return dayOff(one, today)
                .or(() -> unanswered(one, today))
                .or(() -> colleagueTouched(one, today))
                .or(() -> colleagueAsks(one, today));
    }

    private static Optional<String> dayOff(Candidate one, Today today) {
        if (today.days().isFree(today.on()) || one.reason() == Reason.MY_PROMISE) {
            return Optional.empty();
        }
        var pause = today.days().pauseOn(today.on());
        if (pause.isPresent()) {
            return Optional.of("You are on a pause until " + pause.get().to());
        }
        // Who asked for a day, or has a birthday on it, is not put off by its being a Sunday.
        boolean ofThatDay = one.reason() == Reason.OCCASION || one.reason() == Reason.CUSTOM;
        return ofThatDay ? Optional.empty() : Optional.of("It is your day off");
    }

    private static Optional<String> unanswered(Candidate one, Today today) {
        boolean resting = switch (one.reason()) {
            case KEEP_IN_TOUCH, RECONNECT, FIRST_FOLLOW_UP, DISCUSS_SHARED, THEIR_PROMISE -> true;
            case REPLY_OWED,
                    MY_PROMISE,
                    SAY_THANKS,
                    REPORT_BACK,
                    OCCASION,
                    CONGRATULATE,
                    REVIEW_RELEVANCE,
                    CUSTOM,
                    UNKNOWN -> false;
        };
        if (!resting || one.unanswered() < UNANSWERED) {
            return Optional.empty();
        }
        return until(one.lastOutboundAt(), REST_DAYS, today)
                .map(day -> one.unanswered() + " messages in a row are unanswered: let it rest until " + day);
    }

    private static Optional<String> colleagueTouched(Candidate one, Today today) {
        return one.isUnprompted()
                ? until(one.colleagueTouchAt(), COLLEAGUE_DAYS, today)
                        .map(day -> "A colleague was in touch with them lately: wait until " + day)
                : Optional.empty();
    }

    private static Optional<String> colleagueAsks(Candidate one, Today today) {
        return one.isUnprompted()
                ? until(one.colleagueAskAt(), ASK_DAYS, today)
                        .map(day -> "A colleague has asked something of them: leave them until " + day)
                : Optional.empty();
    }

    /// The day so many days after `at`, if it is still to come.
    private static Optional<LocalDate> until(@Nullable Instant at, int days, Today today) {
        return Optional.ofNullable(at)
                .map(instant -> LocalDays.dayOf(instant, today.zone()).plusDays(days))
                .filter(day -> day.isAfter(today.on()));
    }

    /// Whether it is named before its day has come.
    static boolean isAhead(Candidate one, Today today) {
        return one.dueOn().isAfter(today.on());
    }
}
