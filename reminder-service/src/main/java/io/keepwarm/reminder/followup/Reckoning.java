package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpScheduled;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpSettled;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.reminder.custom.ReminderChanged;
import io.keepwarm.reminder.knowledge.ContactLocks;
import io.keepwarm.reminder.knowledge.KnownContacts;
import io.keepwarm.reminder.knowledge.Learnt;
import io.keepwarm.reminder.knowledge.Situations;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Clock clock;

    Reckoning(
            Situations situations,
            FollowUps followUps,
            KnownContacts contacts,
            Waiting waiting,
            ContactLocks locks,
            Publishing publishing,
            CurrentScope scope,
            Clock clock) {
        this.situations = situations;
        this.followUps = followUps;
        this.contacts = contacts;
        this.waiting = waiting;
        this.locks = locks;
        this.publishing = publishing;
        this.scope = scope;
        this.clock = clock;
    }

    void on(@Observes Learnt learnt) {
        switch (learnt) {
            case Learnt.OfContact(var contactId) -> reckon(contactId);
            case Learnt.ContactMerged(var contactId) -> drop(contactId);
            // Nothing is settled then, all is deleted: see Erasing.
            case Learnt.ContactErased(var contactId) -> {}
            // Their days begin at other instants now, and what waited for them to be heard of can be scheduled.
            case Learnt.OfMember(var memberId) -> waiting.allOf(memberId, clock.instant());
        }
    }

    void on(@Observes TermsChanged changed) {
        if (changed.memberId() == null) {
            waiting.all(clock.instant());
        } else {
            waiting.allOf(changed.memberId(), clock.instant());
        }
    }

    /// Settles whatever is open about a contact that was merged into another.
    private void drop(String contactId) {
        Instant now = clock.instant();
        followUps.lockOpen(contactId).forEach(open -> settle(open, SettledBy.STATE_CHANGE, now));
    }

    /// Whether the contact is known and the member is to hear of it at all, or was until they wanted no more.
    boolean isWanted(String contactId, String memberId) {
        String standIn = contacts.standIn(contactId);
        return situations
                .of(standIn, contacts.namesOf(standIn))
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
        reckon(contactId, source -> TimeOrderedId.next());
    }

    /// As [#reckon], with a say in the ids of what is scheduled, by the source it comes from.
    void reckon(String contactId, Function<@Nullable String, UUID> ids) {
        var names = contacts.namesOf(contactId);
        situations
                .of(contactId, names)
                .filter(situation -> situation.keeper().isPresent())
                .ifPresent(situation -> {
                    var open = followUps.lockOpen(contactId);
                    carryOut(Plan.of(situation, history(contactId, names, open)), situation, open, ids);
                    open.forEach(one -> situation.party(one.memberId).ifPresent(party -> one.zoneIs(party.zone())));
                    // What holds one of them back, or ranks it, may have changed.
                    open.stream().filter(FollowUp::isOutstanding).forEach(publishing::tellAgenda);
                });
    }

    /// Brings up an old tie on `day`; false when it is none, or not to be brought up. Takes the contact's lock.
    boolean reconnect(String contactId, LocalDate day) {
        locks.hold(contactId);
        var names = contacts.namesOf(contactId);
        var situation = situations.of(contactId, names);
        var wanted = situation.flatMap(
                known -> Reconnecting.begin(known, history(contactId, names, followUps.lockOpen(contactId)), day));
        wanted.ifPresent(one -> schedule(TimeOrderedId.next(), situation.get(), one, clock.instant()));
        return wanted.isPresent();
    }

    private History history(String contactId, List<String> names, List<FollowUp> open) {
        var settled = followUps.settledLast(contactId, names);
        return new History(Stream.concat(open.stream(), settled.stream())
                .map(FollowUp::standing)
                .toList());
    }

    private void carryOut(
            List<Step> steps, Situation situation, List<FollowUp> open, Function<@Nullable String, UUID> ids) {
        Instant now = clock.instant();
        Map<UUID, FollowUp> byId = new HashMap<>();
        open.forEach(one -> byId.put(one.id, one));
        boolean settled = false;
        for (var step : steps) {
            switch (step) {
                case Step.Settle(Standing ended, var by, var isPrivate) -> {
                    var followUp = one(byId, ended);
                    followUp.isPrivate = isPrivate;
                    settle(followUp, by, now);
                    settled = true;
                }
                case Step.Schedule(var wanted) -> {
                    if (settled) {
                        // The unique index on open follow-ups wants the old one closed before the new one comes.
                        followUps.flush();
                        settled = false;
                    }
                    schedule(ids.apply(wanted.sourceId()), situation, wanted, now);
                }
                case Step.Move(Standing moved, var wanted) -> {
                    var followUp = one(byId, moved);
                    followUp.move(wanted, zone(situation, wanted), now);
                    publishing.publish(FollowUpScheduled::new, followUp);
                }
                case Step.Mark(Standing marked, var isPrivate) -> {
                    var followUp = one(byId, marked);
                    followUp.mark(isPrivate, now);
                    publishing.publish(FollowUpScheduled::new, followUp);
                }
            }
        }
    }

    private static FollowUp one(Map<UUID, FollowUp> open, Standing standing) {
        return Objects.requireNonNull(open.get(standing.id()));
    }

    private void schedule(UUID id, Situation situation, Wanted wanted, Instant now) {
        String team = scope.require().team();
        String contactId = situation.person().contactId();
        var followUp = new FollowUp(id, team, contactId, wanted, zone(situation, wanted), now);
        followUps.persist(followUp);
        publishing.publish(FollowUpScheduled::new, followUp);
    }

    private static ZoneId zone(Situation situation, Wanted wanted) {
        return situation.zone(wanted.memberId());
    }

    private void settle(FollowUp followUp, SettledBy by, Instant now) {
        followUp.settle(by, now);
        publishing.publish(FollowUpSettled::new, followUp);
    }
}
