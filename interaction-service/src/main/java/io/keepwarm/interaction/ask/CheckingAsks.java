package io.keepwarm.interaction.ask;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.interaction.ask.TeamAsks.Made;
import io.keepwarm.interaction.ask.gate.AskGate;
import io.keepwarm.interaction.ask.gate.Situation;
import io.keepwarm.interaction.ask.gate.Situation.Behalf;
import io.keepwarm.interaction.knowledge.ContactFacts;
import io.keepwarm.interaction.knowledge.KnownContact;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownFacts;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.promise.OverduePromises;
import io.keepwarm.interaction.tie.Tie;
import io.keepwarm.interaction.tie.TieList;
import io.keepwarm.interaction.tie.facts.TieFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers how a member and a contact stand, and asks the gate.
@ApplicationScoped
class CheckingAsks {
    /// The time the team's budget is of.
    private static final Duration OF_LATE = Duration.ofDays(30);
    /// Whoever was one of these saw the member work.
    private static final Set<Origin> WORKED_TOGETHER =
            Set.of(Origin.COLLEAGUE, Origin.FORMER_COLLEAGUE, Origin.CLIENT, Origin.MENTOR);

    private final KnownContacts contacts;
    private final KnownFacts facts;
    private final KnownMembers members;
    private final TieList ties;
    private final OverduePromises promises;
    private final TeamAsks teamAsks;
    private final Clock clock;

    CheckingAsks(
            KnownContacts contacts,
            KnownFacts facts,
            KnownMembers members,
            TieList ties,
            OverduePromises promises,
            TeamAsks teamAsks,
            Clock clock) {
        this.contacts = contacts;
        this.facts = facts;
        this.members = members;
        this.ties = ties;
        this.promises = promises;
        this.teamAsks = teamAsks;
        this.clock = clock;
    }

    /// Whether the caller may ask this now.
    ///
    /// @throws Problem 400 for a contact that is not there for the caller
    @Transactional
    AskCheckView check(Caller caller, NewAskCheck wanted, boolean mayAsk) {
        var contact = contacts.require("/contactId", wanted.contactId().toString(), caller.memberId(), mayAsk);
        Behalf behalf = wanted.onBehalfOf() == null
                ? null
                : behalf(
                        caller,
                        contacts.require("/onBehalfOf", wanted.onBehalfOf().toString(), caller.memberId(), mayAsk));
        var ask = PuttingAsks.asPut(wanted);
        var situation = situation(caller, contact, behalf);
        return AskCheckView.of(contact.id(), ask, situation, AskGate.check(ask, situation));
    }

    private Situation situation(Caller caller, KnownContact contact, @Nullable Behalf behalf) {
        String me = caller.memberId();
        Instant now = clock.instant();
        ZoneId zone = members.zoneOf(caller);
        LocalDate today = LocalDays.dayOf(now, zone);
        var names = contacts.namesOf(contact.id());
        var tie = ties.find(me, contact.id()).map(Tie::facts).orElse(TieFacts.NONE);
        var known = facts.find(contact.id());
        var owed = tie.owed().stream().map(one -> one.kind()).toList();
        var asks = teamAsks.since(now.minus(OF_LATE), names, me);
        Instant lastReal = tie.moments().lastReal();
        return new Situation(
                today,
                known.map(facts -> facts.stateOn(today)).orElse(ContactStatus.ACTIVE),
                known.map(ContactFacts::pausedUntil).orElse(null),
                tie.stage(),
                tie.heat().band(now),
                lastReal == null
                        ? null
                        : (int) Math.max(0, ChronoUnit.DAYS.between(LocalDays.dayOf(lastReal, zone), today)),
                tie.unanswered(),
                owed.contains(OwedKind.THANKS),
                owed.contains(OwedKind.REPORT_BACK),
                owed.contains(OwedKind.REPLY),
                promises.of(me, names, today),
                tie.ledger().given(),
                tie.ledger().received(),
                tie.ledger().asked(),
                open(asks, me, tie.moments().lastRealInbound())
                        .map(at -> LocalDays.dayOf(at, zone))
                        .orElse(null),
                asks.stream().map(one -> LocalDays.dayOf(one.at(), zone)).toList(),
                knowsMyWork(caller, contact, tie, known.orElse(null)),
                behalf);
    }

    /// The member's last ask, unless the contact turned to the member at that time or since.
    private static Optional<Instant> open(List<Made> asks, String me, @Nullable Instant lastInbound) {
        return asks.stream()
                .filter(one -> one.memberId().equals(me))
                .map(Made::at)
                .findFirst()
                .filter(at -> lastInbound == null || lastInbound.isBefore(at));
    }

    private static @Nullable Boolean knowsMyWork(
            Caller caller, KnownContact contact, TieFacts tie, @Nullable ContactFacts known) {
        if (tie.depth() != null && tie.depth().wouldVouch() != null) {
            return tie.depth().wouldVouch();
        }
        // Where a contact comes from is said of its keeper.
        boolean isMine = caller.memberId().equals(contact.keeperId());
        return isMine && known != null && known.origin() != null ? WORKED_TOGETHER.contains(known.origin()) : null;
    }

    private Behalf behalf(Caller caller, KnownContact other) {
        var tie = ties.find(caller.memberId(), other.id()).map(Tie::facts).orElse(TieFacts.NONE);
        boolean isKept = caller.memberId().equals(other.keeperId());
        var known = facts.find(other.id()).filter(facts -> isKept);
        return new Behalf(
                tie.stage(),
                isKept,
                known.map(ContactFacts::vouchedOn).orElse(null),
                known.map(ContactFacts::vouchHasEvidence).orElse(false));
    }
}
