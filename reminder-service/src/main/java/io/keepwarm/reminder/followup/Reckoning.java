package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpScheduled;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpSettled;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.knowledge.ContactLocks;
import io.keepwarm.reminder.knowledge.KnownContacts;
import io.keepwarm.reminder.knowledge.Learnt;
import io.keepwarm.reminder.knowledge.Situations;
import io.keepwarm.reminder.ownreminder.ReminderChanged;
import io.keepwarm.reminder.plan.History;
import io.keepwarm.reminder.plan.Plan;
import io.keepwarm.reminder.plan.Reconnecting;
import io.keepwarm.reminder.plan.Situation;
import io.keepwarm.reminder.plan.Standing;
import io.keepwarm.reminder.plan.Step;
import io.keepwarm.reminder.plan.Wanted;
import io.keepwarm.reminder.policy.TermsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings the follow-ups about a contact in line with what is known now. Called whenever something was learnt
/// of the contact, its keeper, or the keeper's tie; calling it again changes nothing. Runs in the caller's
/// transaction.
@ApplicationScoped
public class Reckoning {
    private final Situations situations;
    private final FollowUps followUps;
    private final KnownContacts contacts;
    private final Waiting waiting;
    private final ContactLocks locks;
    private final Publishing publishing;
    private final CurrentScope scope;
    private final CaughtUp caughtUp;
    private final Clock clock;
    private volatile boolean heardAll;

    Reckoning(
            Situations situations,
            FollowUps followUps,
            KnownContacts contacts,
            Waiting waiting,
            ContactLocks locks,
            Publishing publishing,
            CurrentScope scope,
            CaughtUp caughtUp,
            Clock clock) {
        this.situations = situations;
        this.followUps = followUps;
        this.contacts = contacts;
        this.waiting = waiting;
        this.locks = locks;
        this.publishing = publishing;
        this.scope = scope;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    void on(@Observes Learnt learnt) {
        switch (learnt) {
            case Learnt.OfContacts(var contactIds) -> {
                if (hasHeardAll()) {
                    reckon(contactIds);
                } else {
                    waiting.these(contactIds, clock.instant());
                }
            }
            case Learnt.ContactMerged(var contactId) -> drop(contactId);
            // Nothing is settled then, all is deleted: see Erasing.
            case Learnt.ContactErased(var contactId) -> {}
            // Their days begin at other instants now, and what waited for them to be heard of can be scheduled.
            case Learnt.OfMember(var memberId) -> waiting.allOf(memberId, clock.instant());
        }
    }

    /// Whether what had been published when this process started was heard. Until then an older state of a contact or a
    /// tie may come before the newer one, and nothing is reckoned from it: what is told cannot be taken back.
    private boolean hasHeardAll() {
        if (!heardAll) {
            heardAll = caughtUp.now();
        }
        return heardAll;
    }

    void on(@Observes TermsChanged changed) {
        if (changed.memberId() == null) {
            waiting.all(clock.instant());
        } else {
            waiting.allOf(changed.memberId(), clock.instant());
        }
    }

    /// Ends whatever is open about a contact that was merged into another. A first follow-up, which comes once ever, is
    /// taken back instead, so that it can come when the merge is undone.
    private void drop(String contactId) {
        Instant now = clock.instant();
        for (var open : followUps.lockOpen(contactId)) {
            if (open.reason == Reason.FIRST_FOLLOW_UP) {
                publishing.forget(open);
                followUps.delete(open);
            } else {
                settle(open, SettledBy.STATE_CHANGE, now);
            }
        }
    }

    /// Whether the contact is known and the member is to hear of it at all, or was until they wanted no more.
    boolean isWanted(String contactId, String memberId) {
        String standIn = contacts.standIn(contactId);
        return situations.of(contacts.namesOf(List.of(standIn))).stream()
                .findFirst()
                .map(situation -> situation.concernsOrDid(memberId))
                .orElse(false);
    }

    void on(@Observes ReminderChanged changed) {
        String standIn = contacts.standIn(changed.contactId());
        locks.hold(standIn);
        reckon(standIn);
    }

    /// Reckons the follow-ups about `contactId`. Of a contact, or a keeper, not heard of yet nothing can be said.
    public void reckon(String contactId) {
        reckon(List.of(contactId));
    }

    /// As [#reckon(String)] for several at once, each named once; what many ask for costs hardly more than one.
    void reckon(Collection<String> contactIds) {
        reckon(contactIds, source -> TimeOrderedId.next());
    }

    /// As [#reckon(Collection)], with a say in the ids of what is scheduled, by the source it comes from.
    void reckon(Collection<String> contactIds, Function<@Nullable String, UUID> ids) {
        var plans = plans(contacts.namesOf(contactIds));
        Instant now = clock.instant();
        long settled = plans.stream().mapToLong(plan -> settle(plan, now)).sum();
        if (settled > 0) {
            // The unique index on open follow-ups wants the old one closed before the new one comes.
            followUps.flush();
        }
        plans.forEach(plan -> carryOut(plan, ids, now));
        plans.forEach(this::look);
    }

    /// What is to be done about one contact.
    private record ToDo(Situation situation, List<FollowUp> open, List<Step> steps) {
        FollowUp one(Standing standing) {
            return open.stream()
                    .filter(followUp -> followUp.id.equals(standing.id()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<ToDo> plans(Map<String, List<String>> names) {
        var known = situations.of(names).stream()
                .filter(situation -> situation.keeper().isPresent())
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        names.keySet()
                .retainAll(known.stream()
                        .map(situation -> situation.person().contactId())
                        .toList());
        var open = followUps.lockOpen(names.keySet());
        var settled = followUps.settledLast(names);
        return known.stream()
                .map(situation -> {
                    String contactId = situation.person().contactId();
                    var ofThis = open.getOrDefault(contactId, List.of());
                    var history = history(ofThis, settled.getOrDefault(contactId, List.of()));
                    return new ToDo(situation, ofThis, Plan.of(situation, history));
                })
                .toList();
    }

    /// The member's days may begin at other instants now, and what holds one of them back, or ranks it, may have
    /// changed.
    private void look(ToDo plan) {
        for (var followUp : plan.open()) {
            plan.situation().party(followUp.memberId).ifPresent(party -> followUp.zoneIs(party.zone()));
            if (followUp.isOutstanding()) {
                publishing.tellAgenda(followUp);
            }
        }
    }

    /// Brings up an old tie, whose contact is locked, on `day`; false when it is none, or not to be brought up.
    boolean reconnect(String contactId, LocalDate day) {
        var names = contacts.namesOf(List.of(contactId));
        var wanted = situations.of(names).stream().findFirst().flatMap(known -> {
            var open = followUps.lockOpen(names.keySet()).getOrDefault(contactId, List.of());
            var settled = followUps.settledLast(names).getOrDefault(contactId, List.of());
            return Reconnecting.begin(known, history(open, settled), day)
                    .map(one -> schedule(TimeOrderedId.next(), known, one, clock.instant()));
        });
        return wanted.isPresent();
    }

    private static History history(List<FollowUp> open, List<FollowUp> settled) {
        return new History(Stream.concat(open.stream(), settled.stream())
                .map(FollowUp::standing)
                .toList());
    }

    /// Settles what is done with, and answers how many that are.
    private long settle(ToDo plan, Instant now) {
        long settled = 0;
        for (var step : plan.steps()) {
            if (step instanceof Step.Settle(var ended, var by, var isPrivate)) {
                var followUp = plan.one(ended);
                followUp.isPrivate = isPrivate;
                settle(followUp, by, now);
                settled++;
            }
        }
        return settled;
    }

    private void carryOut(ToDo plan, Function<@Nullable String, UUID> ids, Instant now) {
        for (var step : plan.steps()) {
            switch (step) {
                case Step.Settle settled -> {}
                case Step.Schedule(var wanted) -> schedule(ids.apply(wanted.sourceId()), plan.situation(), wanted, now);
                case Step.Move(var moved, var wanted) -> {
                    var followUp = plan.one(moved);
                    followUp.move(wanted, zone(plan.situation(), wanted), now);
                    publishing.publish(FollowUpScheduled::new, followUp);
                }
                case Step.Mark(var marked, var isPrivate) -> {
                    var followUp = plan.one(marked);
                    followUp.mark(isPrivate, now);
                    publishing.publish(FollowUpScheduled::new, followUp);
                }
            }
        }
    }

    private FollowUp schedule(UUID id, Situation situation, Wanted wanted, Instant now) {
        String team = scope.require().team();
        String contactId = situation.person().contactId();
        var followUp = new FollowUp(id, team, contactId, wanted, zone(situation, wanted), now);
        followUps.persist(followUp);
        publishing.publish(FollowUpScheduled::new, followUp);
        return followUp;
    }

    private static ZoneId zone(Situation situation, Wanted wanted) {
        return situation.zone(wanted.memberId());
    }

    private void settle(FollowUp followUp, SettledBy by, Instant now) {
        followUp.settle(by, now);
        publishing.publish(FollowUpSettled::new, followUp);
    }
}
