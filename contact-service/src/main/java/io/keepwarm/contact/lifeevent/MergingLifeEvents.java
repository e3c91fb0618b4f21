package io.keepwarm.contact.lifeevent;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.contact.merge.ContactsMerged;
import io.keepwarm.contact.merge.ContactsParted;
import io.keepwarm.contact.merge.MovedThings;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventNoted;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventRetracted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// What happened to a merged contact happened to the survivor, as long as the merge holds; the other services are told.
@ApplicationScoped
class MergingLifeEvents {
    private static final String KIND = "life_event";

    private final LifeEvents events;
    private final MovedThings moved;
    private final Outbox outbox;
    private final CurrentScope scope;
    private final Clock clock;

    MergingLifeEvents(LifeEvents events, MovedThings moved, Outbox outbox, CurrentScope scope, Clock clock) {
        this.events = events;
        this.moved = moved;
        this.outbox = outbox;
        this.scope = scope;
        this.clock = clock;
    }

    void on(@Observes ContactsMerged merged) {
        var all = events.lockedOf(merged.loserId());
        move(all, merged.survivorId());
        moved.remember(merged.mergeId(), KIND, all.stream().map(LifeEvent::id).toList());
    }

    void on(@Observes ContactsParted parted) {
        var theirs = moved.of(parted.mergeId(), KIND);
        move(
                events.lockedOf(parted.survivorId()).stream()
                        .filter(event -> theirs.contains(event.id()))
                        .toList(),
                parted.loserId());
    }

    private void move(List<LifeEvent> all, UUID contactId) {
        String team = scope.require().team();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (LifeEvent event : all) {
            event.isOf(contactId, now);
            var state = event.state(team);
            outbox.append(event.isRetracted() ? new LifeEventRetracted(state) : new LifeEventNoted(state));
        }
    }
}
