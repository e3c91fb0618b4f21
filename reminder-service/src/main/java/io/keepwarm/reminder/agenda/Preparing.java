package io.keepwarm.reminder.agenda;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.agenda.AgendaEvent.AgendaPrepared;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.reminder.knowledge.Circumstances;
import io.keepwarm.reminder.knowledge.KnowledgeJson;
import io.keepwarm.reminder.knowledge.Learnt;
import io.keepwarm.reminder.policy.TermsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Prepares members' agendas and says when the next one is to be: at the member's next midnight, or a moment after
/// something on their table changed, many changes making one agenda. Runs in the caller's transaction.
@ApplicationScoped
class Preparing {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Agendas agendas;
    private final Waking waking;
    private final Drafting drafting;
    private final Circumstances circumstances;
    private final KnowledgeJson json;
    private final Outbox outbox;
    private final CurrentScope scope;
    private final Clock clock;

    Preparing(
            Agendas agendas,
            Waking waking,
            Drafting drafting,
            Circumstances circumstances,
            KnowledgeJson json,
            Outbox outbox,
            CurrentScope scope,
            Clock clock) {
        this.agendas = agendas;
        this.waking = waking;
        this.drafting = drafting;
        this.circumstances = circumstances;
        this.json = json;
        this.outbox = outbox;
        this.scope = scope;
        this.clock = clock;
    }

    void on(@Observes OutstandingChanged changed) {
        waking.wake(changed.memberId());
    }

    void on(@Observes Learnt learnt) {
        if (learnt instanceof Learnt.OfMember(var memberId)) {
            waking.wake(memberId);
        }
    }

    void on(@Observes TermsChanged changed) {
        if (changed.memberId() == null) {
            agendas.wakeAll(clock.instant().plus(A_MOMENT));
        } else {
            waking.wake(changed.memberId());
        }
    }

    /// Prepares those agendas whose time has come, at most `limit`, and answers how many.
    int prepareDue(Instant now, int limit) {
        List<MemberAgenda> due = agendas.lockDue(now, limit);
        for (var agenda : due) {
            circumstances
                    .of(agenda.memberId)
                    .ifPresentOrElse(terms -> prepare(agenda, terms, now), () -> clear(agenda, now));
        }
        return due.size();
    }

    /// A member who is gone, or of whom nobody has told, gets no agenda; one prepared before is emptied, so that no
    /// contact stays named in it.
    private void clear(MemberAgenda agenda, Instant now) {
        LocalDate last = agenda.preparedOn;
        if (last != null) {
            agenda.cleared();
            outbox.append(new AgendaPrepared(new AgendaState(
                    scope.require().team(),
                    agenda.version,
                    now,
                    agenda.memberId,
                    last,
                    List.of(),
                    List.of(),
                    List.of())));
        }
        agenda.nextAt = null;
    }

    private void prepare(MemberAgenda agenda, Circumstances.Of terms, Instant now) {
        var today = LocalDays.dayOf(now, terms.zone());
        var draft = drafting.draft(agenda.memberId, today, terms, now);
        agenda.prepared(today, json.write(draft.view()), LocalDays.startOf(today.plusDays(1), terms.zone()));
        outbox.append(new AgendaPrepared(state(agenda, draft, now)));
    }

    private AgendaState state(MemberAgenda agenda, Drafting.Draft draft, Instant now) {
        var view = draft.view();
        return new AgendaState(
                scope.require().team(),
                agenda.version,
                now,
                agenda.memberId,
                view.on(),
                view.lines().stream()
                        .map(line -> new AgendaState.Line(
                                line.followUpId(),
                                line.contactId(),
                                line.rank(),
                                line.why(),
                                line.suggestion(),
                                draft.reasons().get(line.rank() - 1)))
                        .toList(),
                draft.heldBack(),
                view.occasions().stream()
                        .map(day -> new AgendaState.Occasion(day.contactId(), day.kind(), day.on(), day.label()))
                        .toList());
    }
}
