package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.events.EventType;
import io.keepwarm.events.followup.FollowUpEvent;
import io.keepwarm.events.followup.FollowUpState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Function;

/// Tells of a follow-up's change: to the world through the outbox, to this service by [OutstandingChanged] if it was or
/// is now due. In the running transaction.
@ApplicationScoped
class Publishing {
    private final Outbox outbox;
    private final Event<OutstandingChanged> outstanding;

    Publishing(Outbox outbox, Event<OutstandingChanged> outstanding) {
        this.outbox = outbox;
        this.outstanding = outstanding;
    }

    void publish(Function<FollowUpState, FollowUpEvent> event, FollowUp followUp) {
        outbox.append(event.apply(followUp.toState()));
        tellAgenda(followUp);
    }

    /// Leaves a tombstone for a follow-up that is being deleted.
    void forget(FollowUp followUp) {
        outbox.forget(EventType.FOLLOW_UP_SETTLED, followUp.id.toString(), followUp.version + 1);
        tellAgenda(followUp);
    }

    private void tellAgenda(FollowUp followUp) {
        if (followUp.wasOutstanding() || followUp.isOutstanding()) {
            outstanding.fire(new OutstandingChanged(followUp.memberId));
        }
    }
}
