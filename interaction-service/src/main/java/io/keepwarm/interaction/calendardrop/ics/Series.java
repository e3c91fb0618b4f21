package io.keepwarm.interaction.calendardrop.ics;

import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import io.keepwarm.interaction.calendardrop.meeting.Meeting;
import io.keepwarm.interaction.calendardrop.meeting.Participant;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that a calendar says about one UID: a meeting, or a repeated one with those of its occurrences that differ.
public final class Series {
    private static final Duration LOOKED_BACK = Duration.ofDays(2 * 366);
    private static final int MOST_OCCURRENCES = 800;
    /// Before, a rule takes long to follow to this day, and nobody met by one.
    private static final Instant OLDEST_RULE = Instant.parse("1990-01-01T00:00:00Z");
    private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private final String uid;
    private final Map<String, SaidEvent> differing = new LinkedHashMap<>();
    private @Nullable SaidEvent main;

    Series(String uid) {
        this.uid = uid;
    }

    /// What became of reading it.
    ///
    /// @param meetings those there were in the last two years, those that were left out as cancelled, and the next
    ///     one; the latest last
    /// @param allCancelled whether all there ever were do not count
    /// @param flaw why it cannot be read; null: it can
    public record Told(
            List<Meeting> meetings,
            boolean allCancelled,
            @Nullable String flaw) {}

    void add(SaidEvent said) {
        String occurrence = said.occurrence();
        if (occurrence != null) {
            differing.merge(occurrence, said, Series::newer);
        } else {
            main = main == null ? said : newer(main, said);
        }
    }

    private static SaidEvent newer(SaidEvent one, SaidEvent other) {
        return other.sequence() >= one.sequence() ? other : one;
    }

    /// By what it is known; empty when it does not say.
    public String uid() {
        return uid;
    }

    /// How often it was changed.
    public int sequence() {
        return main == null ? 0 : main.sequence();
    }

    /// Everybody who was asked to any of it.
    public List<Participant> people() {
        return Stream.concat(Stream.ofNullable(main), differing.values().stream())
                .flatMap(said -> said.people().stream())
                .distinct()
                .toList();
    }

    /// The meetings as they stand at `now`.
    public Told tell(Instant now) {
        try {
            String flaw = flaw();
            if (flaw != null) {
                return new Told(List.of(), false, flaw);
            }
            List<Meeting> meetings = new ArrayList<>();
            if (main != null && !main.isCancelled()) {
                meetings.addAll(byRule(main, now));
            }
            for (var one : differing.entrySet()) {
                var start = one.getValue().start();
                Date begin = start == null ? Date.from(Instant.parse(one.getKey())) : start;
                meetings.add(one.getValue().meeting(one.getKey(), begin));
            }
            meetings.sort((one, other) -> one.start().compareTo(other.start()));
            return new Told(meetings, main != null && main.isCancelled(), null);
        } catch (DateTimeException | IllegalArgumentException beyondTime) {
            return new Told(List.of(), false, "its times cannot be read");
        }
    }

    private @Nullable String flaw() {
        if (uid.isBlank()) {
            return "it has no UID";
        }
        if (main == null || main.isCancelled()) {
            return null;
        }
        var start = main.start();
        if (start == null) {
            return "it has no DTSTART that can be read";
        }
        if (!main.isRepeated()) {
            return null;
        }
        if (rules(main).anyMatch(rule -> rule.getFrequency() == null)) {
            return "its rule cannot be read";
        }
        boolean often = rules(main)
                .anyMatch(rule -> TOO_OFTEN.contains(rule.getFrequency())
                        || rule.getByHour().size() > 1
                        || rule.getByMinute().size() > 1
                        || rule.getBySecond().size() > 1);
        if (often) {
            return "it repeats more often than daily";
        }
        return start.toInstant().isBefore(OLDEST_RULE) ? "it repeats since before 1990" : null;
    }

    private static Stream<Recurrence> rules(SaidEvent said) {
        return Stream.concat(
                        said.event().getProperties(biweekly.property.RecurrenceRule.class).stream(),
                        said.event().getExceptionRules().stream())
                .map(rule -> rule.getValue())
                .filter(Objects::nonNull);
    }

    private List<Meeting> byRule(SaidEvent said, Instant now) {
        ICalDate start = Objects.requireNonNull(said.start());
        if (!said.isRepeated()) {
            return List.of(said.meeting("", start));
        }
        List<Meeting> meetings = new ArrayList<>();
        Instant from = now.minus(LOOKED_BACK);
        var dates = said.event().getDateIterator(said.startZone());
        dates.advanceTo(Date.from(from));
        while (dates.hasNext() && meetings.size() < MOST_OCCURRENCES) {
            Date begin = dates.next();
            String occurrence = SaidEvent.occurrence(begin);
            if (!differing.containsKey(occurrence) && !begin.toInstant().isBefore(from)) {
                var meeting = said.meeting(occurrence, begin);
                meetings.add(said.leavesOutTheDayOf(begin) ? meeting.withoutTakingPlace() : meeting);
            }
            if (begin.toInstant().isAfter(now)) {
                break;
            }
        }
        for (Date begin : said.leftOut()) {
            if (begin.toInstant().isAfter(from) && begin.toInstant().isBefore(now)) {
                meetings.add(said.meeting(SaidEvent.occurrence(begin), begin).withoutTakingPlace());
            }
        }
        return meetings;
    }
}
