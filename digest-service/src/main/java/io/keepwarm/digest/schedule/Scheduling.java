package io.keepwarm.digest.schedule;

import io.keepwarm.digest.delivery.Digests;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.knowledge.MemberHeard;
import io.keepwarm.digest.preference.PreferenceChanged;
import io.keepwarm.digest.preference.Preferences;
import io.keepwarm.digest.preference.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Plans a member's next digest anew whenever their zone, their wishes or they themselves become known or change, in
/// the transaction of that change.
@ApplicationScoped
class Scheduling {
    private final KnownMembers members;
    private final Preferences preferences;
    private final Digests digests;
    private final Schedule schedule;
    private final Clock clock;

    Scheduling(KnownMembers members, Preferences preferences, Digests digests, Schedule schedule, Clock clock) {
        this.members = members;
        this.preferences = preferences;
        this.digests = digests;
        this.schedule = schedule;
        this.clock = clock;
    }

    void on(@Observes MemberHeard news) {
        plan(news.memberId());
    }

    void on(@Observes PreferenceChanged news) {
        plan(news.memberId());
    }

    private void plan(String memberId) {
        var now = clock.instant();
        var next = members.named(memberId)
                .map(preferences::recipient)
                .flatMap(recipient -> next(recipient, decided(recipient, now), now));
        schedule.plan(memberId, next.orElse(null), now);
    }

    private Set<LocalDate> decided(Recipient recipient, Instant now) {
        var first = Plan.firstDayAt(now, recipient.member().zone());
        return digests.decidedDays(List.of(recipient.id()), first).getOrDefault(recipient.id(), Set.of());
    }

    /// When the member is told next, of whom those days are decided; empty for one who cannot be reached.
    static Optional<Instant> next(Recipient recipient, Set<LocalDate> decided, Instant now) {
        return recipient.isReachable() ? plan(recipient, decided).nextAfter(now) : Optional.empty();
    }

    /// The plan of a member who can be reached.
    static Plan plan(Recipient recipient, Set<LocalDate> decided) {
        return new Plan(recipient.wishes(), recipient.member().zone(), decided);
    }
}
