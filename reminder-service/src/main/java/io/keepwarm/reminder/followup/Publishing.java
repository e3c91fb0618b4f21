package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.events.EventType;
import io.keepwarm.events.followup.FollowUpEvent;
import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.reminder.agenda.OutstandingChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Function;

/// Tells of a follow-up's change: to the world through the outbox, to this service by [OutstandingChanged] if
/// it was or is now due. In the running transaction.
@ApplicationScoped
class Publishing {
    private final Outbox outbox;
    private final Event<OutstandingChanged> outstanding;

    Publishing(Outbox outbox, Event<OutstandingChanged> outstanding) {
        this.outbox = outbox;
        this.outstanding = outstanding;
    }

    void publish(Function<FollowUpState, FollowUpEvent> event, FollowUp followUp) {
        outbox.append(event.apply(state(followUp)));
        tellAgenda(followUp);
    }

    /// A follow-up as the world may know it.
    static FollowUpState state(FollowUp followUp) {
        var answer = followUp.answer;
        return new FollowUpState(
                followUp.team,
                followUp.version,
                followUp.changedAt,
                followUp.id.toString(),
                followUp.contactId,
                followUp.memberId,
                followUp.reason,
                followUp.sourceId,
                followUp.dueOn,
                followUp.overdueOn,
                followUp.expiresOn,
                followUp.state,
                followUp.snoozedUntil,
                followUp.settledBy,
                followUp.settledAt,
                answer == null
                        ? null
                        : new FollowUpState.GivenAnswer(answer.id(), answer.channel(), answer.summary(), answer.at()),
                followUp.isPrivate);
    }

    /// Leaves a tombstone for a follow-up that is being deleted. It may be named on an agenda, be it as one
    /// that waits or that is still to come.
    void forget(FollowUp followUp) {
        outbox.forget(EventType.FOLLOW_UP_SETTLED, followUp.id.toString(), followUp.version + 1);
        if (followUp.isOpen()) {
            outstanding.fire(new OutstandingChanged(followUp.memberId));
        }
    }

    /// What an agenda says of it may be other than it was.
    void tellAgenda(FollowUp followUp) {
        if (followUp.wasNamed() || followUp.isNamed()) {
            outstanding.fire(new OutstandingChanged(followUp.memberId));
        }
    }
}
