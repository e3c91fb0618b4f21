package io.keepwarm.contact.merge;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.NewFindings;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Joined;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.EnteringCircle;
import io.keepwarm.contact.contact.ShowingContacts;
import io.keepwarm.contact.contact.TellingContacts;
import io.keepwarm.contact.contact.VisibleContacts;
import io.keepwarm.contact.merge.ContactMerge.Parties;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.events.contact.ContactEvent.ContactMerged;
import io.keepwarm.events.contact.MergeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes one contact another name of a second one, which from then on says what both said. Both are the
/// caller's own, or the team's and the caller a manager.
@ApplicationScoped
class Merging {
    private final VisibleContacts contacts;
    private final ContactMerges merges;
    private final MergeRights rights;
    private final Sides sides;
    private final EnteringCircle circle;
    private final TellingContacts telling;
    private final ShowingContacts showing;
    private final Event<ContactsMerged> merged;
    private final Outbox outbox;
    private final Validator validator;
    private final Access access;
    private final Clock clock;

    Merging(
            VisibleContacts contacts,
            ContactMerges merges,
            MergeRights rights,
            Sides sides,
            EnteringCircle circle,
            TellingContacts telling,
            ShowingContacts showing,
            Event<ContactsMerged> merged,
            Outbox outbox,
            Validator validator,
            Access access,
            Clock clock) {
        this.contacts = contacts;
        this.merges = merges;
        this.rights = rights;
        this.sides = sides;
        this.circle = circle;
        this.telling = telling;
        this.showing = showing;
        this.merged = merged;
        this.outbox = outbox;
        this.validator = validator;
        this.access = access;
        this.clock = clock;
    }

    private record Both(Contact survivor, Contact loser) {}

    /// What merging would make; nothing is changed.
    ///
    /// @throws Problem as [#merge]
    @Transactional
    MergeView preview(UUID survivorId, UUID loserId) {
        var both = both(survivorId, loserId);
        var contact = showing.saying(both.survivor(), joined(both));
        return new MergeView(null, survivorId, loserId, null, null, null, null, contact);
    }

    /// Merges.
    ///
    /// @throws Problem 404 for the survivor, 400 for a loser who is none; 403 when they are not the
    ///     caller's to merge; 409 when one is in the trash or merged already, or together they say more
    ///     than a contact holds, or the survivor would enter a full inner circle
    @Transactional
    MergeView merge(UUID id, UUID survivorId, UUID loserId) {
        var both = both(survivorId, loserId);
        var survivor = both.survivor();
        var loser = both.loser();
        String team = access.caller().team();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = sides.of(survivor);
        var after = new Side(
                joined(both),
                Sides.prints(before.importPrints(), loser.importPrints()),
                Sides.extra(before.extra(), sides.of(loser).extra()));
        boolean wasInside = survivor.isInInnerCircle();
        var parties = new Parties(survivorId, loserId, loser.keeperId());

        loser.mergeInto(survivorId, now);
        sides.become(survivor, after, TeamSign.of(team), now);
        circle.admit(survivor, wasInside, null);
        var merge = new ContactMerge(id, parties, access.caller().memberId(), before, after, now);
        merges.persist(merge);
        merged.fire(new ContactsMerged(id, survivorId, loserId));
        telling.saved(survivor, id);
        telling.noted(loser, id);
        outbox.append(new ContactMerged(
                new MergeState(team, loser.version(), now, loserId.toString(), survivorId.toString())));
        return merge.view(showing.one(survivor));
    }

    private Both both(UUID survivorId, UUID loserId) {
        var locked = contacts.lockedAmong(List.of(survivorId, loserId));
        var survivor = locked.computeIfAbsent(survivorId, contacts::one);
        if (survivorId.equals(loserId)) {
            throw Problem.invalid("/loserId", "is the same contact");
        }
        var both = new Both(survivor, locked.computeIfAbsent(loserId, this::missingLoser));
        requireMergeable(both.survivor());
        requireMergeable(both.loser());
        return both;
    }

    private Contact missingLoser(UUID id) {
        try {
            return contacts.one(id);
        } catch (Problem missing) {
            throw missing.getStatusCode() == 404 ? Problem.invalid("/loserId", VisibleContacts.NONE) : missing;
        }
    }

    private void requireMergeable(Contact contact) {
        rights.require(contact.keeperId(), contact.card());
        if (contact.trashedAt() != null) {
            throw Problem.conflict(
                    "in-trash", contact.card().shownName() + " lies in the trash; restore the contact first.");
        }
    }

    private Card joined(Both both) {
        boolean ofOneKeeper = both.survivor().keeperId().equals(both.loser().keeperId());
        var joined = Joined.of(both.survivor().card(), both.loser().card(), ofOneKeeper);
        String flaws = NewFindings.of(
                        validator, List.of(both.survivor().card(), both.loser().card()), joined)
                .stream()
                .map(flaw -> flaw.getPropertyPath() + " " + flaw.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        if (!flaws.isEmpty()) {
            throw Problem.conflict(
                    "too-much-together",
                    "Together they say more than one contact holds: " + flaws + ". Shorten one of them first.");
        }
        return joined.completed(both.survivor().standing());
    }
}
