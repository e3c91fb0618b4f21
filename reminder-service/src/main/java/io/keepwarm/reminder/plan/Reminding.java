package io.keepwarm.reminder.plan;

import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.plan.Situation.Party;
import io.keepwarm.reminder.plan.Situation.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/// The rule of CUSTOM: of each reminder of a member's own the next day that is not done with. One at a time, so a
/// reminder that nobody attends to does not pile up.
final class Reminding {
    private Reminding() {}

    static Stream<Wanted> of(Situation situation, History history) {
        return situation.reminders().stream()
                .flatMap(reminder -> situation.party(reminder.memberId()).stream()
                        .filter(situation::wants)
                        .flatMap(party -> wanted(situation, history, party, reminder).stream()));
    }

    private static Optional<Wanted> wanted(Situation situation, History history, Party party, Reminder reminder) {
        return next(history, party, reminder).map(on -> {
            var due = situation.afterPause(on);
            return Wanted.of(party.memberId(), Reason.CUSTOM, reminder.id(), anchor(on), due)
                    .warnedOn(due.minusDays(reminder.lead()));
        });
    }

    private static Optional<LocalDate> next(History history, Party party, Reminder reminder) {
        var settled = history.settled(party.memberId(), Reason.CUSTOM, reminder.id());
        if (settled.isEmpty()) {
            return reminder.schedule().next(null, null);
        }
        var last = settled.get();
        var on = day(last.anchorAt());
        if (!last.answered()) {
            // It was not done with: the contact was away, or the reminder was another.
            return last.settledBy() == SettledBy.STATE_CHANGE
                    ? reminder.schedule().next(on.minusDays(1), on.minusDays(1))
                    : Optional.empty();
        }
        var settledOn = last.settledAt() == null ? on : party.dayOf(last.settledAt());
        return reminder.schedule().next(on, settledOn);
    }

    /// A day of a reminder as an instant, the same in every zone.
    private static Instant anchor(LocalDate on) {
        return on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(Instant anchor) {
        return anchor.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
