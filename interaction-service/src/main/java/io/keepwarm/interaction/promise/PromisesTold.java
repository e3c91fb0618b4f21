package io.keepwarm.interaction.promise;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.http.Problem.Flaw;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.interaction.promise.TellingAgain.Before;
import io.keepwarm.interaction.promise.TellingAgain.Now;
import io.keepwarm.interaction.promise.TellingAgain.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The promises that interactions tell of. They are made, changed and withdrawn with their interaction, within its
/// transaction. Deleting an interaction, or no longer telling of a promise in it, drops the promise if it is still
/// open, and it counts as never made; one that was kept or dropped before stays what it is. Told of again, it holds
/// again.
@ApplicationScoped
public class PromisesTold {
    private final Promises promises;
    private final TellingPromises telling;

    PromisesTold(Promises promises, TellingPromises telling) {
        this.promises = promises;
        this.telling = telling;
    }

    /// An interaction that tells of promises, written already.
    ///
    /// @param zone the member's, for the day they were made
    /// @param isShared whether the team may know of it
    public record Telling(
            String team,
            UUID interactionId,
            String memberId,
            Instant occurredAt,
            ZoneId zone,
            List<String> contactIds,
            boolean isPrivate,
            boolean isShared,
            List<ToldPromise> promises) {

        private boolean isWith(UUID contactId) {
            return contactIds.contains(contactId.toString());
        }

        private LocalDate day() {
            return LocalDays.dayOf(occurredAt, zone);
        }
    }

    /// What the interaction tells of.
    public List<ToldPromiseView> of(UUID interactionId) {
        return of(List.of(interactionId)).getOrDefault(interactionId, List.of());
    }

    /// What each of these interactions tells of.
    public Map<UUID, List<ToldPromiseView>> of(Collection<UUID> interactionIds) {
        return promises.toldBy(interactionIds).stream()
                .collect(Collectors.groupingBy(
                        Promise::interactionId, Collectors.mapping(ToldPromiseView::of, Collectors.toList())));
    }

    /// Makes the promises of a new interaction.
    ///
    /// @throws Problem 400 for one that is to somebody else, or due before it was made
    public void tell(Telling telling) {
        if (!telling.promises().isEmpty()) {
            write(telling, List.of());
        }
    }

    /// Brings the promises of an edited interaction to what it tells now.
    ///
    /// @throws Problem 400 for one that is to somebody else, or due before it was made
    public void retell(Telling edited) {
        List<Promise> before = promises.lockToldBy(edited.interactionId());
        if (!before.isEmpty() || !edited.promises().isEmpty()) {
            write(edited, before);
        }
    }

    /// The interaction was deleted.
    public void withdraw(String team, UUID interactionId, ZoneId zone) {
        withdraw(promises.lockToldBy(interactionId), team, LocalDays.dayOf(telling.now(), zone));
    }

    private void write(Telling told, List<Promise> before) {
        Map<UUID, Promise> byId = before.stream().collect(Collectors.toMap(Promise::id, Function.identity()));
        var flaws = flaws(told, byId);
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
        var earlier = before.stream()
                .map(one -> new Before(one.id(), one.contactId(), one.by(), one.what(), one.isWithdrawn()))
                .toList();
        for (Told one : TellingAgain.match(told.interactionId(), earlier, expanded(told))) {
            Promise kept = byId.remove(one.id());
            if (kept == null) {
                make(told, one);
            } else {
                change(kept, words(told, one.now().told()), told);
            }
        }
        withdraw(byId.values(), told.team(), LocalDays.dayOf(telling.now(), told.zone()));
    }

    private void make(Telling told, Told one) {
        var promise = new Promise(
                one.id(),
                told.memberId(),
                one.now().contactId(),
                told.interactionId(),
                words(told, one.now().told()),
                telling.now());
        promises.persist(promise);
        telling.changed(promise, told.team(), told.isShared());
    }

    private void change(Promise promise, Promise.Words words, Telling told) {
        boolean isSame = !promise.isWithdrawn() && promise.words().equals(words);
        promise.say(words);
        if (!isSame || promise.isToldPrivate() == told.isShared()) {
            telling.changed(promise, told.team(), told.isShared());
        }
    }

    private void withdraw(Collection<Promise> gone, String team, LocalDate today) {
        gone.stream().filter(promise -> !promise.isWithdrawn()).forEach(promise -> {
            promise.withdraw(today);
            telling.changed(promise, team);
        });
    }

    private static Promise.Words words(Telling telling, ToldPromise told) {
        return new Promise.Words(
                told.by(), told.what().strip(), told.channel(), telling.day(), told.dueOn(), telling.isPrivate());
    }

    /// What is wrong with the promises of a new interaction; pointers begin at it.
    public static List<Flaw> flaws(Telling telling) {
        return flaws(telling, Map.of());
    }

    private static List<Flaw> flaws(Telling telling, Map<UUID, Promise> before) {
        List<Flaw> flaws = new ArrayList<>();
        for (int index = 0; index < telling.promises().size(); index++) {
            ToldPromise told = telling.promises().get(index);
            String pointer = "/promises/" + index;
            if (telling.contactIds().isEmpty()) {
                flaws.add(new Flaw(pointer, "a promise needs somebody: name a contact"));
            }
            if (told.dueOn() != null && told.dueOn().isBefore(telling.day())) {
                flaws.add(new Flaw(pointer + "/dueOn", "lies before the day it was promised, " + telling.day()));
            }
            if (told.id() != null && !before.containsKey(told.id())) {
                flaws.add(new Flaw(pointer + "/id", "is none of a promise that this interaction tells of"));
            }
            if (told.id() == null && told.contactId() != null && !telling.isWith(told.contactId())) {
                flaws.add(new Flaw(pointer + "/contactId", "must be one of the interaction's contacts"));
            }
        }
        return flaws;
    }

    /// One for each contact it is about. One told of before, to somebody the interaction does not name any more, goes.
    private static List<Now> expanded(Telling telling) {
        List<Now> now = new ArrayList<>();
        for (ToldPromise told : telling.promises()) {
            if (told.contactId() == null) {
                telling.contactIds().forEach(contact -> now.add(new Now(told.id(), contact, told)));
            } else if (telling.isWith(told.contactId())) {
                now.add(new Now(told.id(), told.contactId().toString(), told));
            }
        }
        return now;
    }
}
