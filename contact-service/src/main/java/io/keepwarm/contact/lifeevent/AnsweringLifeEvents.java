package io.keepwarm.contact.lifeevent;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.knowledge.TiesHeard;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventNoted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/// What happened to a contact is answered when a member turned to them after it was noted, until that touch is taken
/// back; the other services are told, so that nobody is asked to say a word about it that was said.
@ApplicationScoped
class AnsweringLifeEvents {
    private final LifeEvents events;
    private final Contacts contacts;
    private final Outbox outbox;
    private final CurrentScope scope;
    private final Clock clock;

    AnsweringLifeEvents(LifeEvents events, Contacts contacts, Outbox outbox, CurrentScope scope, Clock clock) {
        this.events = events;
        this.contacts = contacts;
        this.outbox = outbox;
        this.scope = scope;
        this.clock = clock;
    }

    void on(@Observes TiesHeard heard) {
        var noted = events.notedAmong(
                heard.ties().stream().map(TiesHeard.Heard::contactId).toList());
        heard.ties().stream().filter(one -> noted.contains(one.contactId())).forEach(this::answer);
    }

    private void answer(TiesHeard.Heard heard) {
        var tie = heard.tie();
        var reaction = Reaction.of(tie);
        Instant last = Objects.requireNonNullElse(tie.sharedLastRealTouchAt(), Instant.EPOCH);
        for (UUID id : events.atStake(heard.contactId(), tie.memberId(), last)) {
            events.locked(id).ifPresent(event -> {
                boolean reopened = reopen(event, tie.memberId(), last);
                boolean answered =
                        reaction.filter(touch -> answer(event, touch)).isPresent();
                if (reopened || answered) {
                    outbox.append(new LifeEventNoted(event.state(scope.require().team())));
                }
            });
        }
    }

    private boolean reopen(LifeEvent event, String memberId, Instant last) {
        if (!event.isAnsweredAfter(last, memberId)) {
            return false;
        }
        event.reopen(now());
        return true;
    }

    private boolean answer(LifeEvent event, Reaction reaction) {
        String keeperId = contacts.findByIdOptional(event.contactId())
                .map(contact -> contact.keeperId())
                .orElse("");
        if (!event.isOpen() || !reaction.answers(event.notedAt(), keeperId)) {
            return false;
        }
        event.answer(reaction.at().truncatedTo(ChronoUnit.MICROS), reaction.memberId(), now());
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
