package io.keepwarm.digest.schedule;

import io.keepwarm.digest.delivery.Digests;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.knowledge.MemberHeard;
import io.keepwarm.digest.preference.PreferenceChanged;
import io.keepwarm.digest.preference.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
        var member = members.named(memberId).orElse(null);
        schedule.plan(memberId, next(member, now), now);
    }

    /// When the member is told next; null for one who cannot be reached.
    @Nullable
    Instant next(@Nullable KnownMember member, Instant now) {
        return member == null || !isReachable(member)
                ? null
                : plan(member, now).nextAfter(now).orElse(null);
    }

    /// Whether mail can reach the member at all.
    boolean isReachable(KnownMember member) {
        return preferences.addressOf(member).isPresent();
    }

    /// The member's plan as of `now`.
    Plan plan(KnownMember member, Instant now) {
        var first = Plan.firstDayAt(now, member.zone());
        return new Plan(preferences.of(member.id()), member.zone(), digests.decidedDays(member.id(), first));
    }
}
