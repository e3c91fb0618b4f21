package io.keepwarm.reminder.knowledge;

import io.keepwarm.events.contact.ContactEvent.ContactMerged;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import io.keepwarm.events.contact.MergeState;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventNoted;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.lifeevent.LifeEventState;
import io.keepwarm.events.lifeevent.Side;
import io.keepwarm.events.promise.PromiseEvent.PromiseMade;
import io.keepwarm.events.promise.PromiseState;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.events.tie.TieEvent.ContactTouched;
import io.keepwarm.reminder.Bond;
import io.keepwarm.reminder.Person;
import io.keepwarm.reminder.Polls;
import io.keepwarm.reminder.ReminderService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever learns of several contacts at once locks them in the order of their ids, so that two never wait for each
/// other.
@QuarkusTest
@ReminderService
class LockOrderTest {
    private final String team = "team-" + UUID.randomUUID();

    /// In this order; in a tie's key they come the other way round.
    private final String first = "contact";

    private final String second = "contact-2";
    private long version;

    @Inject
    Gate gate;

    @Inject
    ContactEvents contacts;

    @Inject
    TieEvents ties;

    @Inject
    PromiseEvents promises;

    @Inject
    LifeEventEvents lifeEvents;

    @BeforeEach
    void twoContacts() {
        contacts.on(Polls.of(saved(first), saved(second)));
    }

    private ContactSaved saved(String id) {
        return new ContactSaved(Person.keptBy("alice").id(id).state(team, ++version));
    }

    private void merge() {
        contacts.on(Polls.of(new ContactMerged(new MergeState(team, ++version, Instant.now(), second, first))));
    }

    @Test
    void ofAMerge() {
        gate.takesBothInOrder(team, first, second, this::merge);
    }

    @Test
    void ofASaveThatEndsAMerge() {
        merge();
        gate.takesBothInOrder(team, first, second, () -> contacts.on(Polls.of(saved(second))));
    }

    @Test
    void ofAMergeAndASaveInOnePoll() {
        var merge = new ContactMerged(new MergeState(team, ++version, Instant.now(), first, "contact-3"));
        gate.takesBothInOrder(team, first, second, () -> contacts.on(Polls.of(merge, saved(second))));
    }

    @Test
    void ofTouches() {
        gate.takesBothInOrder(team, first, second, () -> ties.on(Polls.of(touched(first), touched(second))));
    }

    private ContactTouched touched(String contact) {
        return new ContactTouched(
                Bond.of(contact, "alice").touched(Instant.now()).state(team, ++version));
    }

    @Test
    void ofAPromiseToAContactThatWasMerged() {
        merge();
        var promise = new PromiseMade(new PromiseState(
                team,
                ++version,
                Instant.now(),
                "promise",
                second,
                "alice",
                PromisedBy.ME,
                "send the article on tides",
                null,
                LocalDate.EPOCH,
                null,
                false,
                PromiseStatus.OPEN,
                null));
        gate.takesBothInOrder(team, first, second, () -> promises.on(Polls.of(promise)));
    }

    @Test
    void ofALifeEventOfAContactThatWasMerged() {
        merge();
        var event = new LifeEventNoted(new LifeEventState(
                team,
                ++version,
                Instant.now(),
                "event",
                second,
                LifeEventKind.MOVE,
                LocalDate.EPOCH,
                Side.ABOUT,
                null,
                null,
                "alice",
                null,
                null));
        gate.takesBothInOrder(team, first, second, () -> lifeEvents.on(Polls.of(event)));
    }
}
