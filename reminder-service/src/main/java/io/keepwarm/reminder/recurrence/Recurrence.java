package io.keepwarm.reminder.recurrence;

import io.keepwarm.reminder.plan.Situation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/// The days of a reminder: one, or those of a rule. Each is reckoned from the rule and its first day every time
/// (or, if it comes again from completion, from the day it was done), never from the day before, so nothing
/// drifts at the end of
/// a month. A day that a month does not have is left out, as RFC 5545 has it.
public final class Recurrence implements Situation.Schedule {
    /// Nobody plans further; a rule that has nothing until then has nothing.
    private static final int FARTHEST_YEARS = 200;

    private final LocalDate start;
    private final @Nullable RecurrenceRule rule;
    private final From from;

    private Recurrence(LocalDate start, @Nullable RecurrenceRule rule, From from) {
        this.start = start;
        this.rule = rule;
        this.from = from;
    }

    /// What the next day is reckoned from.
    public enum From {
        /// The days are fixed; done late, the next is the first one still to come.
        SCHEDULE,
        /// The next comes as long after the day it was done.
        COMPLETION
    }

    /// The days of a rule that has been found good.
    ///
    /// @param rule null: the start alone
    /// @param zone where an UNTIL that names an instant is turned into a day
    /// @throws IllegalArgumentException for a rule that [#flaw] finds fault with
    public static Recurrence of(LocalDate start, @Nullable String rule, From from, ZoneId zone) {
        try {
            return new Recurrence(start, rule == null ? null : RuleText.parse(rule, zone), from);
        } catch (InvalidRecurrenceRuleException bad) {
            throw new IllegalArgumentException(bad);
        }
    }

    /// What is wrong with a rule, in words for whoever wrote it; empty: nothing.
    public static Optional<String> flaw(LocalDate start, String rule, From from, ZoneId zone) {
        RecurrenceRule read;
        try {
            read = RuleText.parse(rule, zone);
        } catch (InvalidRecurrenceRuleException | RuntimeException bad) {
            return Optional.of("is no recurrence rule (RFC 5545) such as FREQ=WEEKLY;BYDAY=MO");
        }
        if (RuleText.isFinerThanDays(read)) {
            return Optional.of("must come again by days, weeks, months or years; a reminder has no time of day");
        }
        if (from == From.COMPLETION && read.getCount() != null) {
            return Optional.of("cannot have COUNT when it comes again from completion; use UNTIL");
        }
        return new Recurrence(start, read, From.SCHEDULE).next(null, null).isEmpty()
                ? Optional.of("has no day on or after the start")
                : Optional.empty();
    }

    @Override
    public Optional<LocalDate> next(@Nullable LocalDate done, @Nullable LocalDate settled) {
        if (rule == null) {
            return done == null || done.isBefore(start) ? Optional.of(start) : Optional.empty();
        }
        if (done == null || settled == null) {
            return firstAfter(start, start.minusDays(1));
        }
        return switch (from) {
            case SCHEDULE -> firstAfter(start, done.isAfter(settled) ? done : settled);
            case COMPLETION -> firstAfter(settled, settled);
        };
    }

    private Optional<LocalDate> firstAfter(LocalDate anchor, LocalDate day) {
        if (rule == null) {
            return Optional.empty();
        }
        try {
            RecurrenceRuleIterator days = rule.iterator(dateTime(anchor));
            if (day.isAfter(anchor)) {
                days.fastForward(dateTime(day));
            }
            var end = anchor.plusYears(FARTHEST_YEARS);
            while (days.hasNext()) {
                var on = localDate(days.nextDateTime());
                if (on.isAfter(day)) {
                    return Optional.of(on);
                }
                if (on.isAfter(end)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException tooManyEmptyYears) {
            return Optional.empty();
        }
    }

    private static DateTime dateTime(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static LocalDate localDate(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }
}
