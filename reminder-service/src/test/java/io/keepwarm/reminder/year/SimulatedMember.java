package io.keepwarm.reminder.year;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.reminder.cadence.MemberDays;
import io.keepwarm.reminder.cadence.Pause;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/// One member with their 300 contacts. What befalls them is drawn from a seed.
final class SimulatedMember implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int CONTACTS = 300;

    final String name;
    final ZoneId zone;
    final EnumSet<DayOfWeek> workDays;
    final LocalDate holidayFrom;
    final LocalDate holidayTo;
    final Random chance;
    final Map<String, Someone> people = new LinkedHashMap<>();

    /// How often they were in touch with anybody.
    int touches;

    SimulatedMember(
            String name,
            ZoneId zone,
            EnumSet<DayOfWeek> workDays,
            LocalDate holidayFrom,
            LocalDate holidayTo,
            LocalDate start,
            long seed) {
        this.name = name;
        this.zone = zone;
        this.workDays = workDays;
        this.holidayFrom = holidayFrom;
        this.holidayTo = holidayTo;
        this.chance = new Random(seed);
        var begin = LocalDays.startOf(start, ZoneId.of("Pacific/Auckland"));
        for (int n = 0; n < CONTACTS; n++) {
            var someone = meet(tier(n), ContactSource.IMPORT, begin);
            // Nobody comes out of the blue: they were last in touch within the cadence, or it is long ago.
            if (someone.hasCadence()) {
                someone.touched = begin.minus(Duration.ofDays(chance.nextInt(someone.cadenceDays())));
            } else if (n % 3 == 0) {
                someone.touched = begin.minus(Duration.ofDays(380L + chance.nextInt(1_000)));
            }
        }
    }

    private static Tier tier(int n) {
        if (n < 20) {
            return Tier.INNER_CIRCLE;
        }
        if (n < 50) {
            return Tier.CLOSE;
        }
        return n < 120 ? Tier.REGULAR : n < 180 ? Tier.OCCASIONAL : Tier.NONE;
    }

    /// Says on which days they work, and when they are away.
    void settleTerms(Browser browser) {
        String names = workDays.stream()
                .map(day -> "\"" + day.name().substring(0, 3) + "\"")
                .collect(Collectors.joining(", "));
        browser.put(this, "/v1/cadence-policy", "{\"me\": {\"workDays\": [%s]}}".formatted(names));
        browser.post(this, "/v1/pauses", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(holidayFrom, holidayTo));
    }

    /// One more contact.
    Someone meet(Tier tier, ContactSource source, Instant now) {
        int n = people.size();
        String birthday = "--%02d-%02d".formatted(1 + chance.nextInt(12), 1 + chance.nextInt(28));
        var someone = new Someone(
                id("contact " + n),
                tier,
                source,
                now,
                n == 60 ? "--02-29" : birthday,
                n % 4 == 0 ? 5 : null,
                n % 5 == 0 ? 5 : null);
        people.put(someone.id, someone);
        return someone;
    }

    /// The same for the same `what` in every run, so that a run can be repeated.
    String id(String what) {
        return UUID.nameUUIDFromBytes((name + " " + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Someone pick() {
        return List.copyOf(people.values()).get(chance.nextInt(people.size()));
    }

    MemberDays days() {
        return new MemberDays(workDays, List.of(new Pause(holidayFrom, holidayTo)));
    }

    LocalDate dayOf(Instant instant) {
        return LocalDays.dayOf(instant, zone);
    }

    Instant at(LocalDate day, LocalTime time) {
        return LocalDays.at(day, time, zone);
    }

    /// For how many of the member's own days somebody has waited beyond the cadence, since the member last put
    /// them off.
    long daysMissed(Someone someone, LocalDate today) {
        var since = dayOf(someone.touched == null ? someone.createdAt : someone.touched)
                .plusDays(someone.cadenceDays());
        var from = since.isBefore(someone.putOff) ? someone.putOff : since;
        return from.isBefore(today)
                ? from.datesUntil(today).filter(days()::isFree).count()
                : 0;
    }
}
