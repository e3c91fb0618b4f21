package io.keepwarm.contact.merge;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.contact.EnteringCircle;
import io.keepwarm.contact.contact.ShowingContacts;
import io.keepwarm.contact.contact.TellingContacts;
import io.keepwarm.contact.contact.VisibleContacts;
import io.keepwarm.contact.goal.LinkedGoals;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.events.contact.ContactEvent.ContactUnmerged;
import io.keepwarm.events.contact.MergeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows merges and undoes them. Both contacts are again what they were; what was changed of the survivor
/// since the merge stays changed.
@ApplicationScoped
class Parting {
    private final VisibleContacts visible;
    private final Contacts contacts;
    private final ContactMerges merges;
    private final MergeRights rights;
    private final Sides sides;
    private final EnteringCircle circle;
    private final LinkedGoals goals;
    private final TellingContacts telling;
    private final ShowingContacts showing;
    private final Event<ContactsParted> parted;
    private final Outbox outbox;
    private final Access access;
    private final Clock clock;

    Parting(
            VisibleContacts visible,
            Contacts contacts,
            ContactMerges merges,
            MergeRights rights,
            Sides sides,
            EnteringCircle circle,
            LinkedGoals goals,
            TellingContacts telling,
            ShowingContacts showing,
            Event<ContactsParted> parted,
            Outbox outbox,
            Access access,
            Clock clock) {
        this.visible = visible;
        this.contacts = contacts;
        this.merges = merges;
        this.rights = rights;
        this.sides = sides;
        this.circle = circle;
        this.goals = goals;
        this.telling = telling;
        this.showing = showing;
        this.parted = parted;
        this.outbox = outbox;
        this.access = access;
        this.clock = clock;
    }

    /// One merge, undone or not.
    ///
    /// @throws Problem 404, also when the caller may not see the survivor
    @Transactional
    MergeView one(UUID id) {
        return view(merges.findByIdOptional(id).orElseThrow(Parting::notFound));
    }

    private MergeView view(ContactMerge merge) {
        var survivor = contacts.standIn(merge.parties().survivorId())
                .filter(contact -> contact.isSeenBy(access.caller().memberId()))
                .orElseThrow(Parting::notFound);
        return merge.view(showing.one(survivor));
    }

    private static Problem notFound() {
        return Problem.notFound("merge");
    }

    /// Undoes a merge; one that is undone stays so. `replacing`: whose place in the inner circle the loser takes.
    ///
    /// @throws Problem 404; 403 when it is not the caller's to undo; 409 after 30 days, when a later
    ///     merge is to be undone first, or when the loser finds no place in the inner circle
    @Transactional
    MergeView undo(UUID id, @Nullable UUID replacing) {
        var merge = merges.locked(id).orElseThrow(Parting::notFound);
        var parties = merge.parties();
        var locked = contacts.lockedAmong(List.of(parties.survivorId(), parties.loserId())).stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        view(merge);
        if (merge.isUndone()) {
            return view(merge);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requireUndoable(merge, now);
        part(
                merge,
                Objects.requireNonNull(locked.get(parties.survivorId())),
                Objects.requireNonNull(locked.get(parties.loserId())),
                replacing,
                now);
        return view(merge);
    }

    private void requireUndoable(ContactMerge merge, Instant now) {
        if (merge.isFinalAt(now)) {
            throw Problem.conflict("merge-final", "The merge could be undone until " + merge.undoUntil() + ".");
        }
        // Refuses when the survivor was merged into another since.
        visible.one(merge.parties().survivorId());
        merges.lastInto(merge.parties().survivorId())
                .filter(last -> !last.id().equals(merge.id()))
                .ifPresent(last -> {
                    throw Problem.conflict(
                            "later-merge",
                            "Another contact was merged into the same one later; undo that first.",
                            "mergeId",
                            last.id());
                });
    }

    private void part(ContactMerge merge, Contact survivor, Contact loser, @Nullable UUID replacing, Instant now) {
        var parties = merge.parties();
        rights.require(survivor.keeperId(), survivor.card());
        rights.require(parties.loserKeeperId(), loser.card());
        String team = access.caller().team();
        boolean wasInside = survivor.isInInnerCircle();
        sides.become(survivor, merge.partedFrom(sides.of(survivor)), TeamSign.of(team), now);
        loser.partFrom(parties.loserKeeperId(), goals.withoutGone(loser.card()), TeamSign.of(team), now);
        circle.admit(survivor, wasInside, null);
        circle.admit(loser, false, replacing);
        merge.undo(now);
        parted.fire(new ContactsParted(merge.id(), parties.survivorId(), parties.loserId()));
        telling.saved(survivor, merge.id());
        outbox.append(new ContactUnmerged(new MergeState(
                team,
                loser.version() - 1,
                now,
                parties.loserId().toString(),
                parties.survivorId().toString())));
        telling.savedNext(loser, merge.id());
    }
}
