package io.keepwarm.interaction.promise;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.interaction.knowledge.KnownMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// What becomes of promises: kept, dropped, opened again, by the member's word or by the answer to a follow-up. Each
/// method is one transaction and may be repeated.
@ApplicationScoped
public class KeepingPromises {
    private final Promises promises;
    private final TellingPromises telling;
    private final KnownMembers members;

    KeepingPromises(Promises promises, TellingPromises telling, KnownMembers members) {
        this.promises = promises;
        this.telling = telling;
        this.members = members;
    }

    /// It has been done, be it after it was dropped.
    ///
    /// @throws Problem 400 for a day in the future or before it was made, 404, 409 when it was withdrawn
    @Transactional
    void keep(UUID id, Caller caller, ClosingWords closing) {
        close(changeable(id, caller), PromiseStatus.KEPT, caller, closing);
    }

    /// It will not be done.
    ///
    /// @throws Problem 400 for a day in the future or before it was made, 404, 409 when it was kept or withdrawn
    @Transactional
    void drop(UUID id, Caller caller, ClosingWords closing) {
        var promise = changeable(id, caller);
        if (promise.state() == PromiseStatus.KEPT) {
            throw Problem.conflict("promise-kept", "It was kept. Reopen it first, if it was not.");
        }
        close(promise, PromiseStatus.DROPPED, caller, closing);
    }

    /// It is to be done after all.
    ///
    /// @throws Problem 404, 409 when it was withdrawn
    @Transactional
    void reopen(UUID id, Caller caller) {
        var promise = changeable(id, caller);
        if (promise.state() != PromiseStatus.OPEN) {
            promise.open();
            telling.changed(promise, caller.team());
        }
    }

    /// The member answered that it is done: keeps it, if it is still open. What is not there is not kept.
    @Transactional
    public void keptByAnswer(String team, String memberId, String promiseId, String followUpId, Instant at) {
        promise(promiseId)
                .flatMap(promises::lock)
                .filter(promise -> promise.memberId().equals(memberId) && promise.state() == PromiseStatus.OPEN)
                .ifPresent(promise -> {
                    promise.close(PromiseStatus.KEPT, dayOf(at, memberId), ClosedBy.ANSWER, followUpId, null);
                    telling.changed(promise, team);
                });
    }

    /// The answer was taken back: what it kept is open again, or dropped when its interaction tells of it no more.
    @Transactional
    public void answerTakenBack(String team, String followUpId) {
        promises.lockAnsweredIn(followUpId).ifPresent(promise -> {
            promise.open();
            if (promise.isWithdrawn()) {
                promise.withdraw(dayOf(telling.now(), promise.memberId()));
            }
            telling.changed(promise, team);
        });
    }

    private void close(Promise promise, PromiseStatus how, Caller caller, ClosingWords closing) {
        LocalDate today = LocalDays.dayOf(telling.now(), members.zoneOf(caller));
        boolean isRepeated = promise.state() == how && closing.equals(ClosingWords.WITHOUT_A_WORD);
        if (isRepeated) {
            return;
        }
        LocalDate on = closing.on() == null ? today : closing.on();
        if (on.isAfter(today)) {
            throw Problem.invalid("/on", "must not lie in the future");
        }
        if (on.isBefore(promise.madeOn())) {
            throw Problem.invalid("/on", "lies before the day it was promised, " + promise.madeOn());
        }
        promise.close(how, on, ClosedBy.MEMBER, null, closing.note());
        telling.changed(promise, caller.team());
    }

    private Promise changeable(UUID id, Caller caller) {
        var promise = promises.lockChangeable(id, caller.memberId());
        if (promise.isWithdrawn()) {
            throw Problem.conflict(
                    "promise-withdrawn", "Its interaction tells of it no more. Tell of it again, or make a new one.");
        }
        return promise;
    }

    private LocalDate dayOf(Instant at, String memberId) {
        return LocalDays.dayOf(at, members.zoneOf(memberId).orElse(ZoneOffset.UTC));
    }

    private static Optional<UUID> promise(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
