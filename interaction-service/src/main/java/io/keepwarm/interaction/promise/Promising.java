package io.keepwarm.interaction.promise;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.EventType;
import io.keepwarm.interaction.knowledge.HeldContacts;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.promise.Promises.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes, shows, changes and deletes promises. Each method is one transaction.
@ApplicationScoped
class Promising {
    private final Promises promises;
    private final TellingPromises telling;
    private final HeldContacts held;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final Outbox outbox;

    Promising(
            Promises promises,
            TellingPromises telling,
            HeldContacts held,
            KnownContacts contacts,
            KnownMembers members,
            Outbox outbox) {
        this.promises = promises;
        this.telling = telling;
        this.held = held;
        this.contacts = contacts;
        this.members = members;
        this.outbox = outbox;
    }

    /// Notes a promise that no interaction tells of.
    ///
    /// @throws Problem 400 for a contact that is not there for the caller, or days that make no sense
    @Transactional
    PromiseView make(UUID id, Caller caller, NewPromise wanted, boolean mayAsk) {
        String contactId = wanted.contactId().toString();
        held.require("/contactId", contactId, caller.memberId(), mayAsk);
        var today = today(caller);
        var words = words(wanted, today, today);
        var promise = new Promise(id, caller.memberId(), contactId, null, words, telling.now());
        promises.persist(promise);
        telling.changed(promise, caller.team());
        return view(promise, caller);
    }

    /// One of mine, or a colleague's that is not private.
    ///
    /// @throws Problem 404
    @Transactional
    PromiseView one(UUID id, Caller caller) {
        return promises.findByIdOptional(id)
                .filter(promise -> promise.memberId().equals(caller.memberId()) || promises.isShared(id))
                .map(promise -> view(promise, caller))
                .orElseThrow(() -> Problem.notFound("promise"));
    }

    /// A page of those wanted, the newest first.
    @Transactional
    Page<PromiseView> page(Caller caller, PromiseFilter filter, PageRequest page) {
        String list = filter.listName(caller.memberId());
        var after = page.after(
                list, values -> new Position(LocalDate.parse(values.getFirst()), UUID.fromString(values.getLast())));
        var found =
                promises.list(filter.wanted(caller.memberId(), contacts), caller.memberId(), after, page.limit() + 1);
        var part = page.of(
                list, found, last -> List.of(last.madeOn().toString(), last.id().toString()));
        var standIns = contacts.standInsOf(
                part.items().stream().map(Promise::contactId).toList());
        LocalDate today = today(caller);
        return new Page<>(
                part.items().stream()
                        .map(promise ->
                                promise.view(standIns.getOrDefault(promise.contactId(), promise.contactId()), today))
                        .toList(),
                part.next());
    }

    /// Puts other words in the place of the old; the `change` is given those. The contact stays.
    ///
    /// @throws Problem 400, 403, 404, 412, 428
    @Transactional
    PromiseView change(UUID id, Caller caller, @Nullable String ifMatch, UnaryOperator<NewPromise> change) {
        var promise = promises.lockChangeable(id, caller.memberId());
        EntityTags.require(ifMatch, promise.version());
        var wanted = change.apply(NewPromise.of(promise));
        requireSameContact(promise, wanted.contactId().toString());
        var words = words(wanted, promise.madeOn(), today(caller));
        if (promise.interactionId() != null) {
            requireAsTold(promise, words);
        }
        if (!promise.words().equals(words)) {
            promise.say(words);
            telling.changed(promise, caller.team());
        }
        return view(promise, caller);
    }

    /// Deletes it, as if it had never been. One that an interaction told of is told of no more.
    ///
    /// @throws Problem 403, 404, 412, 428
    @Transactional
    void delete(UUID id, Caller caller, @Nullable String ifMatch) {
        var promise = promises.lockChangeable(id, caller.memberId());
        EntityTags.require(ifMatch, promise.version());
        if (promise.interactionId() == null) {
            outbox.forget(EventType.PROMISE_DROPPED, id.toString(), promise.version() + 1);
            promises.delete(promise);
        } else if (!promise.isWithdrawn()) {
            // Its id follows from the interaction: told of again, it goes on counting from here.
            promise.withdraw(today(caller));
            telling.changed(promise, caller.team());
        }
    }

    private void requireSameContact(Promise promise, String contactId) {
        boolean isSame = promise.contactId().equals(contactId)
                || Objects.equals(contacts.standInOf(promise.contactId()), contacts.standInOf(contactId));
        if (!isSame) {
            throw Problem.invalid("/contactId", "a promise stays with its contact; delete it and make another");
        }
    }

    /// What follows from the interaction would be undone by its next edit.
    private static void requireAsTold(Promise promise, Promise.Words words) {
        if (words.isPrivate() != promise.isPrivate()) {
            throw Problem.invalid("/private", "is as private as the interaction that tells of it; change that one");
        }
        if (!words.madeOn().equals(promise.madeOn())) {
            throw Problem.invalid("/madeOn", "is the day of the interaction that tells of it; change that one");
        }
    }

    private static Promise.Words words(NewPromise wanted, LocalDate madeUnlessSaid, LocalDate today) {
        LocalDate madeOn = wanted.madeOn() == null ? madeUnlessSaid : wanted.madeOn();
        if (madeOn.isAfter(today)) {
            throw Problem.invalid("/madeOn", "must not lie in the future");
        }
        if (wanted.dueOn() != null && wanted.dueOn().isBefore(madeOn)) {
            throw Problem.invalid("/dueOn", "lies before the day it was promised, " + madeOn);
        }
        return new Promise.Words(
                wanted.by(),
                wanted.what().strip(),
                wanted.channel(),
                madeOn,
                wanted.dueOn(),
                Boolean.TRUE.equals(wanted.isPrivate()));
    }

    private PromiseView view(Promise promise, Caller caller) {
        return promise.view(contacts.standInOf(promise.contactId()), today(caller));
    }

    private LocalDate today(Caller caller) {
        return LocalDays.dayOf(telling.now(), members.zoneOf(caller));
    }
}
