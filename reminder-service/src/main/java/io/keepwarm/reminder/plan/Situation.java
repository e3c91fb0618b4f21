package io.keepwarm.reminder.plan;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.member.LeapDay;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.reminder.cadence.Cadence;
import io.keepwarm.reminder.cadence.CadencePolicy;
import io.keepwarm.reminder.cadence.MemberDays;
import io.keepwarm.reminder.occasion.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is known of a contact and of the members who have to do with it, as far as the rules ask.
///
/// @param parties the members who have been heard of: the contact's keeper, and whoever has a tie, a promise or a
///     reminder about it
/// @param promises of either side, kept and dropped ones among them
public record Situation(
        Instant now,
        CadencePolicy policy,
        Person person,
        List<Party> parties,
        List<Tie> ties,
        List<Promise> promises,
        List<LifeEvent> lifeEvents,
        List<Reminder> reminders) {

    /// The contact.
    ///
    /// @param pausedUntil the last day of the state PAUSED; null: it has no end
    /// @param metOn the latest day on which the two can have met first; null: not known
    /// @param reviewOn when its keeper means to think again about what it matters for
    public record Person(
            String contactId,
            String keeperId,
            Visibility visibility,
            ContactStatus status,
            @Nullable LocalDate pausedUntil,
            boolean trashed,
            ContactSource source,
            Instant createdAt,
            Tier tier,
            @Nullable String cadence,
            @Nullable Origin origin,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate metOn,
            List<Occasion> occasions,
            List<ReachedGoal> reached) {}

    /// A goal that was reached, to which the contact is linked.
    public record ReachedGoal(String id, Instant at) {}

    /// A member who has to do with the contact.
    ///
    /// @param muted whether they want to hear no more of it
    public record Party(String memberId, ZoneId zone, LeapDay leapDay, boolean muted, MemberDays days) {
        LocalDate dayOf(Instant instant) {
            return LocalDays.dayOf(instant, zone);
        }
    }

    /// A member's tie to the contact.
    ///
    /// @param changedAt when it came to be as it is known
    /// @param lastRealTouchAt null: they have never been in touch
    /// @param sharedLastRealTouchAt the same, of the touches the team may know of
    /// @param helped whether the contact has ever helped the member
    public record Tie(
            String memberId,
            Instant changedAt,
            @Nullable Instant lastRealTouchAt,
            @Nullable Instant sharedLastRealTouchAt,
            @Nullable LocalDate firstMeetingOn,
            boolean helped,
            List<Owed> owed) {

        /// Whether they have been in touch after `instant`.
        boolean touchedAfter(Instant instant) {
            return lastRealTouchAt != null && lastRealTouchAt.isAfter(instant);
        }

        /// Whether a day that counts from `anchor`, or an end that came with it, would tell a colleague of a touch
        /// that is the member's alone.
        boolean givesAwayPrivateTouch(Instant anchor) {
            return anchor.equals(lastRealTouchAt) && !anchor.equals(sharedLastRealTouchAt);
        }

        /// Whether the newest real touch is the member's alone.
        boolean lastTouchIsPrivate() {
            return lastRealTouchAt != null && givesAwayPrivateTouch(lastRealTouchAt);
        }
    }

    /// What a member owes the contact.
    public record Owed(String id, OwedKind kind, Instant since, boolean isPrivate) {}

    /// What one side promised the other.
    public record Promise(
            String id,
            String memberId,
            PromisedBy by,
            LocalDate madeOn,
            @Nullable LocalDate dueOn,
            boolean isPrivate,
            PromiseStatus state) {}

    /// Something that happened to the contact.
    ///
    /// @param notedAt when it was heard of
    /// @param expiresOn the last day a word about it is timely; null: nobody said
    /// @param over whether it was taken back, or somebody has answered it
    public record LifeEvent(
            String id,
            LifeEventKind kind,
            LocalDate on,
            Instant notedAt,
            @Nullable LocalDate expiresOn,
            boolean over) {}

    /// A member's own reminder about the contact.
    ///
    /// @param lead how many days before its day it is named
    public record Reminder(String id, String memberId, Schedule schedule, int lead) {}

    /// On which days a reminder falls.
    public interface Schedule {
        /// Its first day, or the first one after `done` when it was done with on `settled`; empty: there is none.
        ///
        /// @param done the day of its own that was done with last; null: none yet
        /// @param settled the day on which that happened
        Optional<LocalDate> next(@Nullable LocalDate done, @Nullable LocalDate settled);
    }

    public Situation {
        parties = List.copyOf(parties);
        ties = List.copyOf(ties);
        promises = List.copyOf(promises);
        lifeEvents = List.copyOf(lifeEvents);
        reminders = List.copyOf(reminders);
    }

    /// The keeper, if anybody has told of them.
    public Optional<Party> keeper() {
        return party(person.keeperId());
    }

    /// A member who has to do with the contact, if anybody has told of them.
    public Optional<Party> party(String memberId) {
        return parties.stream()
                .filter(party -> party.memberId().equals(memberId))
                .findFirst();
    }

    Optional<Tie> tie(String memberId) {
        return ties.stream().filter(tie -> tie.memberId().equals(memberId)).findFirst();
    }

    /// The keeper, if they should be told to be in touch with the contact at all, be it after a pause.
    Optional<Party> wantingKeeper() {
        return keeper().filter(this::wants);
    }

    /// Whether the member should be told to be in touch with the contact at all, be it after a pause.
    public boolean wants(Party party) {
        return isForTouches() && concerns(party);
    }

    private boolean isForTouches() {
        return person.status() == ContactStatus.ACTIVE
                || person.status() == ContactStatus.PAUSED && person.pausedUntil() != null;
    }

    /// Whether what the member has promised still stands: no pause ends that.
    boolean bindsTo(Party party) {
        boolean there = person.status() == ContactStatus.ACTIVE || person.status() == ContactStatus.PAUSED;
        return there && concerns(party);
    }

    private boolean concerns(Party party) {
        return !person.trashed() && !party.muted() && sees(party.memberId());
    }

    private boolean sees(String memberId) {
        return person.visibility() == Visibility.TEAM || person.keeperId().equals(memberId);
    }

    /// Whether the member may be told of the contact again, though they may have wanted no more of it.
    public boolean concernsOrDid(String memberId) {
        return isForTouches() && !person.trashed() && sees(memberId);
    }

    /// Where the member's days begin; UTC as long as nobody has told.
    public ZoneId zone(String memberId) {
        return party(memberId).map(Party::zone).orElse(ZoneOffset.UTC);
    }

    /// The longest silence wanted.
    Optional<Cadence> cadence() {
        return policy.cadence(person.cadence(), person.tier(), person.origin());
    }

    /// The first day from `day` on that lies in no pause of the contact's.
    LocalDate afterPause(LocalDate day) {
        var until = person.pausedUntil();
        boolean pausedThen = person.status() == ContactStatus.PAUSED && until != null && !day.isAfter(until);
        return pausedThen && until != null ? until.plusDays(1) : day;
    }

    /// The first day from `day` on that is the member's to work, and in no pause of either side.
    LocalDate free(Party party, LocalDate day) {
        return party.days().next(afterPause(day));
    }

    /// As [#free], but not all on the first day after a gap.
    LocalDate spread(Party party, LocalDate day) {
        return party.days().spread(afterPause(day), person.contactId().hashCode());
    }
}
