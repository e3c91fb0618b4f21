package io.keepwarm.reminder.agenda;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.agenda.AgendaEvent.AgendaPrepared;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.events.agenda.AgendaState.Line;
import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.reminder.followup.Outstanding;
import io.keepwarm.reminder.followup.OutstandingChanged;
import io.keepwarm.reminder.knowledge.ContactCards;
import io.keepwarm.reminder.knowledge.KnownMembers;
import io.keepwarm.reminder.knowledge.Learnt;
import io.keepwarm.reminder.policy.TermsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Prepares members' agendas and says when the next one is to be: at the member's next midnight, or a moment after
/// something on their table changed, many changes making one agenda. Runs in the caller's transaction.
@ApplicationScoped
class Preparing {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Agendas agendas;
    private final Outstanding outstanding;
    private final ContactCards cards;
    private final KnownMembers members;
    private final Outbox outbox;
    private final CurrentScope scope;
    private final Clock clock;

    Preparing(
            Agendas agendas,
            Outstanding outstanding,
            ContactCards cards,
            KnownMembers members,
            Outbox outbox,
            CurrentScope scope,
            Clock clock) {
        this.agendas = agendas;
        this.outstanding = outstanding;
        this.cards = cards;
        this.members = members;
        this.outbox = outbox;
        this.scope = scope;
        this.clock = clock;
    }

    void on(@Observes OutstandingChanged changed) {
        agendas.wake(changed.memberId(), clock.instant().plus(A_MOMENT));
    }

    void on(@Observes Learnt learnt) {
        if (learnt instanceof Learnt.OfMember(var memberId)) {
            agendas.wake(memberId, clock.instant().plus(A_MOMENT));
        }
    }

    void on(@Observes TermsChanged changed) {
        if (changed.memberId() == null) {
            agendas.wakeAll(clock.instant().plus(A_MOMENT));
        } else {
            agendas.wake(changed.memberId(), clock.instant().plus(A_MOMENT));
        }
    }

    /// Prepares those agendas whose time has come, at most `limit`, and answers how many.
    int prepareDue(Instant now, int limit) {
        List<MemberAgenda> due = agendas.lockDue(now, limit);
        var zones = members.zones(due.stream().map(one -> one.memberId).toList());
        for (var agenda : due) {
            ZoneId zone = zones.get(agenda.memberId);
            if (zone == null) {
                clear(agenda, now);
            } else {
                outbox.append(new AgendaPrepared(prepare(agenda, now, zone)));
            }
        }
        return due.size();
    }

    /// A member who is gone, or of whom nobody has told, gets no agenda; one prepared before is emptied, so that no
    /// contact stays named in it.
    private void clear(MemberAgenda agenda, Instant now) {
        LocalDate last = agenda.preparedOn;
        if (last != null) {
            agenda.cleared();
            outbox.append(new AgendaPrepared(state(agenda, now, last, List.of())));
        }
        agenda.nextAt = null;
    }

    private AgendaState prepare(MemberAgenda agenda, Instant now, ZoneId zone) {
        var today = LocalDays.dayOf(now, zone);
        agenda.prepared(today, LocalDays.startOf(today.plusDays(1), zone));
        var followUps = outstanding.of(agenda.memberId);
        var contacts =
                followUps.stream().map(FollowUpState::contactId).distinct().toList();
        var lines = Agenda.rank(followUps, cards.of(contacts, agenda.memberId), today, zone);
        return state(agenda, now, today, lines);
    }

    private AgendaState state(MemberAgenda agenda, Instant now, LocalDate on, List<Line> lines) {
        return new AgendaState(
                scope.require().team(), agenda.version, now, agenda.memberId, on, lines, List.of(), List.of());
    }
}
