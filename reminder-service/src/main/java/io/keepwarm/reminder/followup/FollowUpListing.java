package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.DayPosition;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.reminder.agenda.Explaining;
import io.keepwarm.reminder.agenda.Item;
import io.keepwarm.reminder.agenda.Reading;
import io.keepwarm.reminder.knowledge.Backgrounds;
import io.keepwarm.reminder.knowledge.KnownContacts;
import io.keepwarm.reminder.knowledge.KnownMembers;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Reads follow-ups for a caller. Each selection is equality on indexed columns and a range of days.
@ApplicationScoped
@Transactional
class FollowUpListing {
    private final FollowUps followUps;
    private final Backgrounds backgrounds;
    private final Reading agendas;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final Clock clock;

    FollowUpListing(
            FollowUps followUps,
            Backgrounds backgrounds,
            Reading agendas,
            KnownContacts contacts,
            KnownMembers members,
            Clock clock) {
        this.followUps = followUps;
        this.backgrounds = backgrounds;
        this.agendas = agendas;
        this.contacts = contacts;
        this.members = members;
        this.clock = clock;
    }

    /// A page by due day, earliest first.
    Page<FollowUpView> list(FollowUpFilter filter, PageRequest page, Caller caller) {
        String member = filter.member(caller.memberId());
        List<String> where = new ArrayList<>(List.of("memberId = :member"));
        var parameters = Parameters.with("member", member);
        if (!member.equals(caller.memberId())) {
            where.add("isPrivate = false");
        }
        if (filter.state != null) {
            where.add("state = :state");
            parameters.and("state", filter.state);
        }
        if (filter.reason != null) {
            where.add("reason = :reason");
            parameters.and("reason", filter.reason);
        }
        if (filter.contactId != null) {
            where.add("contactId in :contacts");
            parameters.and("contacts", contacts.namesOf(filter.contactId));
        }
        if (filter.from != null) {
            where.add("dueOn >= :from");
            parameters.and("from", filter.from);
        }
        if (filter.to != null) {
            where.add("dueOn <= :to");
            parameters.and("to", filter.to);
        }
        String name = filter.name(caller.memberId());
        page.after(name, DayPosition::read).ifPresent(position -> {
            where.add("(dueOn, id) > (:afterDay, :afterId)");
            parameters.and("afterDay", position.day()).and("afterId", position.id());
        });
        var found = followUps
                .find(String.join(" and ", where), Sort.by("dueOn").and("id"), parameters)
                .page(0, page.limit() + 1)
                .list();
        var shown = page.of(name, found, last -> new DayPosition(last.dueOn, last.id).values());
        return new Page<>(views(shown.items(), caller), shown.next());
    }

    /// A follow-up of the caller's own, or of a colleague about a contact the caller may see, unless it tells of a
    /// touch they may not know of.
    FollowUpView get(UUID id, Caller caller) {
        return followUps.findByIdOptional(id).stream()
                .flatMap(found -> views(List.of(found), caller).stream())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("follow-up"));
    }

    private List<FollowUpView> views(List<FollowUp> found, Caller caller) {
        var background = backgrounds.of(
                found.stream().map(one -> one.contactId).distinct().toList(),
                found.stream()
                        .filter(FollowUp::isOpen)
                        .map(one -> one.sourceId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                caller.memberId());
        var ranks = found.stream().anyMatch(FollowUp::isOpen)
                ? agendas.ranks(caller.memberId())
                : Map.<String, Integer>of();
        var zone = members.zone(caller.memberId());
        var today = LocalDays.dayOf(clock.instant(), zone);
        return found.stream()
                .filter(one -> isMine(one, caller)
                        || !one.isPrivate && background.person(one.contactId).isPresent())
                .map(one -> {
                    var person = background.person(one.contactId).orElse(null);
                    if (!isMine(one, caller) || !one.isOpen()) {
                        return FollowUpView.of(one, person);
                    }
                    var item = new Item(one.contactId, one.reason, one.sourceId, one.dueOn, null);
                    return FollowUpView.of(
                            one,
                            person,
                            ranks.get(one.id.toString()),
                            Explaining.why(item, background, today, zone),
                            Explaining.suggestion(item, background).orElse(null));
                })
                .toList();
    }

    private static boolean isMine(FollowUp followUp, Caller caller) {
        return followUp.memberId.equals(caller.memberId());
    }
}
