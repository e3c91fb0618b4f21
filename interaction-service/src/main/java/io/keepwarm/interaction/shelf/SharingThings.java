package io.keepwarm.interaction.shelf;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.events.shelf.ShelfEvent.ShelfShared;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.interaction.Logging;
import io.keepwarm.interaction.interaction.NewInteraction;
import io.keepwarm.interaction.knowledge.HeldContacts;
import io.keepwarm.interaction.knowledge.KnownContacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Notes that a thing was shared with somebody: a touch that gave them something, after which a talk about it is owed
/// (the tie sees to that). The same thing, or another with the same address, is shared with nobody twice, by whomever
/// of the team, and proposed to nobody any more who might.
@ApplicationScoped
class SharingThings {
    private final ShelfItems items;
    private final ShelfMatches matches;
    private final MatchingShelf matching;
    private final HeldContacts held;
    private final KnownContacts contacts;
    private final Logging logging;
    private final Outbox outbox;
    private final Clock clock;

    SharingThings(
            ShelfItems items,
            ShelfMatches matches,
            MatchingShelf matching,
            HeldContacts held,
            KnownContacts contacts,
            Logging logging,
            Outbox outbox,
            Clock clock) {
        this.items = items;
        this.matches = matches;
        this.matching = matching;
        this.held = held;
        this.contacts = contacts;
        this.logging = logging;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Notes it and logs the touch with the id `touch`.
    ///
    /// @throws Problem 400, 404, 409 when they have it already
    @Transactional
    ShelfMatchView share(UUID id, UUID touch, Caller caller, NewShare told, boolean mayAsk) {
        var alike = items.lockAlike(id);
        var item = alike.stream()
                .filter(one -> one.id().equals(id) && one.memberId().equals(caller.memberId()))
                .findFirst()
                .orElseThrow(ShelfItems::notThere);
        String named = told.contactId().toString();
        String contactId =
                held.require("/contactId", named, caller.memberId(), mayAsk).id();
        matches.hold(caller.team(), contactId);
        if (!matches.sharedWith(item, contacts.namesOf(contactId)).isEmpty()) {
            throw Problem.conflict("already-shared", "Somebody of your team has shared this with them already.");
        }
        Instant at = told.occurredAt() == null ? now() : told.occurredAt().truncatedTo(ChronoUnit.MICROS);
        logging.log(touch, caller.team(), caller.memberId(), touch(item, contactId, told, at), mayAsk);
        var match = matches.of(id, List.of(contactId)).stream()
                .findFirst()
                .orElseGet(() -> ShelfMatch.between(id, contactId))
                .shared(at, told.channel(), touch);
        matches.save(match, item);
        outbox.append(new ShelfShared(match.state(caller.team(), item, now())));
        alike.stream()
                .filter(other -> !other.equals(item))
                .forEach(other -> matching.contactChanged(other, caller.team(), contactId));
        return ShelfMatchView.of(match);
    }

    /// What was shared with that touch.
    ///
    /// @throws Problem 404
    @Transactional
    ShelfMatchView sharedBy(UUID id, UUID touch, Caller caller) {
        items.own(id, caller.memberId());
        return matches.sharedBy(id, touch).map(ShelfMatchView::of).orElseThrow(() -> Problem.notFound("share"));
    }

    private static NewInteraction touch(ShelfItem item, String contactId, NewShare told, Instant at) {
        String shown = item.url() == null ? item.title() : item.title() + " " + item.url();
        return new NewInteraction(
                List.of(UUID.fromString(contactId)),
                at,
                told.channel(),
                Direction.OUTBOUND,
                Intent.SHARE,
                Objects.requireNonNullElse(told.summary(), shown),
                item.topics(),
                List.of(),
                item.title(),
                null,
                false,
                false,
                List.of());
    }

    private Instant now() {
        return clock.instant();
    }
}
