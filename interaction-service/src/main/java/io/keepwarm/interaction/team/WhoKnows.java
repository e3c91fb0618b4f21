package io.keepwarm.interaction.team;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.events.tie.WarmthBand;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.tie.TeamTies;
import io.keepwarm.interaction.tie.TeamTies.Position;
import io.keepwarm.interaction.tie.TeamTies.TeamTie;
import io.keepwarm.interaction.tie.TeamTies.Wanted;
import io.keepwarm.interaction.tie.facts.Heat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;

/// Shows who in the team knows whom.
@ApplicationScoped
class WhoKnows {
    /// Above nothing: without a shared touch there is nothing to show.
    private static final double ANY_WARMTH = -Double.MAX_VALUE;

    private final TeamTies ties;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final Clock clock;

    WhoKnows(TeamTies ties, KnownContacts contacts, KnownMembers members, Clock clock) {
        this.ties = ties;
        this.contacts = contacts;
        this.members = members;
        this.clock = clock;
    }

    /// The members who know the contact, or the one it was merged into; the warmest first.
    ///
    /// @throws Problem 404 when there is no such contact for the caller
    @Transactional
    Page<TeamTieView> members(Caller caller, String contactId, PageRequest page, boolean mayAsk) {
        String id = contacts.requireSeen(contactId, caller.memberId(), mayAsk).id();
        return list("team|" + id, new Wanted(id, null, null, ANY_WARMTH), page, TeamTieView::of);
    }

    /// Colleagues with a warm tie to the contact; the warmest first.
    ///
    /// @throws Problem 404 when there is no such contact for the caller
    @Transactional
    Page<PathView> pathsTo(Caller caller, String contactId, PageRequest page, boolean mayAsk) {
        String id = contacts.requireSeen(contactId, caller.memberId(), mayAsk).id();
        return list("paths|" + id, new Wanted(id, null, caller.memberId(), warm()), page, asSeenBy(caller));
    }

    /// Colleagues with warm ties to people of the organisation, however its name is written; the warmest first.
    @Transactional
    Page<PathView> pathsInto(Caller caller, String organisation, PageRequest page) {
        return list(
                "paths||" + organisation,
                new Wanted(null, organisation, caller.memberId(), warm()),
                page,
                asSeenBy(caller));
    }

    private BiFunction<TeamTie, Instant, PathView> asSeenBy(Caller caller) {
        ZoneId zone = members.zoneOf(caller);
        return (tie, now) -> PathView.of(tie, now, zone);
    }

    private double warm() {
        return Heat.keyFrom(WarmthBand.WARM, clock.instant());
    }

    private <V> Page<V> list(String list, Wanted wanted, PageRequest request, BiFunction<TeamTie, Instant, V> view) {
        var after = request.after(
                list, values -> new Position(Double.parseDouble(values.get(0)), values.get(1), values.get(2)));
        Instant now = clock.instant();
        var part = request.of(
                list,
                ties.list(wanted, after, request.limit() + 1),
                last -> List.of("" + last.warmth(), last.contactId(), last.memberId()));
        return new Page<>(part.items().stream().map(tie -> view.apply(tie, now)).toList(), part.next());
    }
}
