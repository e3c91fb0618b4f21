package io.keepwarm.digest.teamdigest;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.digest.knowledge.KnownContact;
import io.keepwarm.digest.knowledge.KnownContacts;
import io.keepwarm.digest.knowledge.KnownFollowUp;
import io.keepwarm.digest.knowledge.KnownFollowUps;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.knowledge.KnownPromise;
import io.keepwarm.digest.knowledge.KnownPromises;
import io.keepwarm.digest.teamdigest.TeamDigestView.LatePromise;
import io.keepwarm.digest.teamdigest.TeamDigestView.MemberOverdue;
import io.keepwarm.digest.teamdigest.TeamDigestView.Person;
import io.keepwarm.digest.webhook.WebhookTroubles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts together who of the team is late with whom, of what the whole team may know: nobody's private contacts, touches
/// or promises.
@ApplicationScoped
class LookingAtTheTeam {
    /// So many late things of each kind are looked at; a team that has more has enough to do with these.
    private static final int MOST = 500;

    private final KnownFollowUps followUps;
    private final KnownPromises promises;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final WebhookTroubles troubles;
    private final Clock clock;

    LookingAtTheTeam(
            KnownFollowUps followUps,
            KnownPromises promises,
            KnownContacts contacts,
            KnownMembers members,
            WebhookTroubles troubles,
            Clock clock) {
        this.followUps = followUps;
        this.promises = promises;
        this.contacts = contacts;
        this.members = members;
        this.troubles = troubles;
        this.clock = clock;
    }

    @Transactional
    TeamDigestView now() {
        Instant now = clock.instant();
        // Wherever the day is furthest ahead.
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
        var late = followUps.lateOfTeam(latest, MOST);
        var broken = promises.lateOfTeam(latest, MOST);
        Map<String, KnownMember> team =
                members.listAll().stream().collect(Collectors.toMap(KnownMember::id, one -> one));
        var people = contacts.behind(java.util.stream.Stream.concat(
                        late.stream().map(KnownFollowUp::contact),
                        broken.stream().map(KnownPromise::contact))
                .collect(Collectors.toSet()));
        return new TeamDigestView(
                now,
                overdue(late, team, people, now),
                broken.stream()
                        .flatMap(promise -> late(promise, team, people, now).stream())
                        .toList(),
                troubles.now(),
                late.size() == MOST || broken.size() == MOST);
    }

    private static List<MemberOverdue> overdue(
            List<KnownFollowUp> late, Map<String, KnownMember> team, Map<String, KnownContact> people, Instant now) {
        Map<KnownMember, List<Person>> byMember = new LinkedHashMap<>();
        for (var followUp : late) {
            var member = team.get(followUp.member());
            var contact = people.get(followUp.contact());
            if (member == null || contact == null) {
                continue;
            }
            LocalDate today = LocalDays.dayOf(now, member.zone());
            if (followUp.isOpen(today) && followUp.isOverdue(today) && isToBeTold(member, contact, today)) {
                byMember.computeIfAbsent(member, one -> new ArrayList<>())
                        .add(new Person(
                                followUp.id(),
                                contact.id(),
                                contact.name(),
                                contact.organisation().orElse(null),
                                followUp.reason(),
                                followUp.dueOn(),
                                daysBetween(followUp.dueOn(), today)));
            }
        }
        return byMember.entrySet().stream()
                .map(one -> new MemberOverdue(one.getKey().id(), one.getKey().name(), one.getValue()))
                .sorted(Comparator.comparingInt(
                                (MemberOverdue one) -> -one.people().size())
                        .thenComparing(MemberOverdue::memberId))
                .toList();
    }

    private static Optional<LatePromise> late(
            KnownPromise promise, Map<String, KnownMember> team, Map<String, KnownContact> people, Instant now) {
        var member = team.get(promise.member());
        var contact = people.get(promise.contact());
        LocalDate dueOn = promise.dueOn();
        if (member == null || contact == null || dueOn == null) {
            return Optional.empty();
        }
        LocalDate today = LocalDays.dayOf(now, member.zone());
        if (!dueOn.isBefore(today) || !isToBeTold(member, contact, today)) {
            return Optional.empty();
        }
        return Optional.of(new LatePromise(
                promise.id(),
                member.id(),
                member.name(),
                contact.id(),
                contact.name(),
                promise.by(),
                promise.what(),
                dueOn,
                daysBetween(dueOn, today)));
    }

    private static boolean isToBeTold(KnownMember member, KnownContact contact, LocalDate today) {
        return member.isActive() && contact.isShared() && contact.mayBeShownTo(member.id(), today);
    }

    private static long daysBetween(LocalDate then, LocalDate today) {
        return today.toEpochDay() - then.toEpochDay();
    }
}
