package io.keepwarm.digest.writing;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.digest.compose.Waiting;
import io.keepwarm.digest.compose.Week;
import io.keepwarm.digest.knowledge.KnownContact;
import io.keepwarm.digest.knowledge.KnownContacts;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.knowledge.KnownPromises;
import io.keepwarm.digest.knowledge.KnownTies;
import io.keepwarm.events.attention.AttentionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gathers what there is to tell of a member's last complete week. Needs a transaction for their team.
@ApplicationScoped
class LookingBack {
    private static final int MOST_NAMES = 3;

    private final KnownContacts contacts;
    private final KnownTies ties;
    private final KnownPromises promises;

    LookingBack(KnownContacts contacts, KnownTies ties, KnownPromises promises) {
        this.contacts = contacts;
        this.ties = ties;
        this.promises = promises;
    }

    /// In how many weeks of the last half year the member was in touch, by what was reported last. A member of whom no
    /// week was reported is new; weeks that were reported without being counted are of a time when nobody began
    /// with few people.
    static int weeksInTouch(@Nullable AttentionState reported) {
        if (reported == null) {
            return 0;
        }
        return reported.weeksInTouch() == null ? Integer.MAX_VALUE : reported.weeksInTouch();
    }

    /// The week before the one of the day that is known.
    Week weekBefore(Known known, List<Waiting> toReview) {
        var member = known.to().member();
        var monday = mondayBefore(known.on());
        var attention = reportedBefore(known.on(), known.attention());
        return new Week(
                monday,
                attention,
                silent(member, monday),
                attention == null || attention.listOnly() == 0 ? List.of() : listed(member),
                promises.keptBy(member.id(), monday, monday.plusDays(6)),
                promises.lateOf(member.id(), known.on()),
                toReview);
    }

    /// The figures, if they are of the week before the one of `today`; otherwise null.
    static @Nullable AttentionState reportedBefore(LocalDate today, @Nullable AttentionState reported) {
        return reported != null && reported.week().equals(name(mondayBefore(today))) ? reported : null;
    }

    private static LocalDate mondayBefore(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    }

    private static String name(LocalDate monday) {
        return "%04d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /// Those of the inner circle who were not heard of since that week began, the longest first.
    private List<Week.Silent> silent(KnownMember member, LocalDate monday) {
        var circle = contacts.circleOf(member.id());
        var mine = ties.of(member.id(), circle.stream().map(KnownContact::id).collect(Collectors.toSet()));
        return circle.stream()
                .map(contact -> {
                    var tie = mine.get(contact.id());
                    return new Week.Silent(
                            contact.id(), contact.name(), day(tie == null ? null : tie.lastTouchAt(), member));
                })
                .filter(one -> one.lastTouchOn() == null || one.lastTouchOn().isBefore(monday))
                .sorted(Comparator.comparing(Week.Silent::lastTouchOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Week.Silent::contactId))
                .limit(MOST_NAMES)
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable Instant at, KnownMember member) {
        return at == null ? null : LocalDays.dayOf(at, member.zone());
    }

    private List<Week.Listed> listed(KnownMember member) {
        return contacts.listedOf(member.id(), MOST_NAMES).stream()
                .map(contact -> new Week.Listed(contact.id(), contact.name()))
                .toList();
    }
}
