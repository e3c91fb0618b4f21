package io.keepwarm.contact.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.MergePatches;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Standing;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.team.Settling;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Making and changing contacts. Each method is one transaction and tells what it changed as a `ContactSaved`.
/// A contact the caller may not see is not there.
@ApplicationScoped
class KeepingContacts {
    private static final Set<String> FIXED =
            Set.of("id", "version", "keeperId", "trashedAt", "createdAt", "createdBy", "updatedAt", "source");

    private final Contacts contacts;
    private final Access access;
    private final MergePatches patches;
    private final Settling settling;
    private final Outbox outbox;
    private final Clock clock;

    KeepingContacts(
            Contacts contacts, Access access, MergePatches patches, Settling settling, Outbox outbox, Clock clock) {
        this.contacts = contacts;
        this.access = access;
        this.patches = patches;
        this.settling = settling;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Makes a contact kept by the caller.
    @Transactional
    ContactView add(UUID id, Card card) {
        var contact = new Contact(id, access.caller().memberId(), now());
        contact.revise(
                card.completed(standing(card)), TeamSign.of(access.caller().team()), now());
        contacts.persist(contact);
        return told(contact);
    }

    private Standing standing(Card card) {
        var standing = switch (card.source()) {
            case null -> Standing.ENTERED;
            case MANUAL -> Standing.ENTERED;
            case API -> Standing.SENT;
            case IMPORT, UNKNOWN ->
                throw Problem.invalid("/source", "must be MANUAL or API; imports come through /v1/imports");
        };
        return card.visibility() == null ? standing.seenBy(settling.current().defaultVisibility()) : standing;
    }

    /// Puts another card in the place of the old one.
    @Transactional
    ContactView replace(UUID id, @Nullable String ifMatch, Card card) {
        return revise(changeable(id, ifMatch), card);
    }

    /// Changes some of the card by a merge patch.
    @Transactional
    ContactView patch(UUID id, @Nullable String ifMatch, String patch) throws JsonProcessingException {
        var contact = changeable(id, ifMatch);
        return revise(contact, patches.apply(contact.card(), Card.class, patch, FIXED));
    }

    /// Puts it into the trash, where it stays for 30 days.
    @Transactional
    void trash(UUID id, @Nullable String ifMatch) {
        var contact = changeable(id, ifMatch);
        if (contact.trashedAt() == null) {
            contact.trash(now());
            told(contact);
        }
    }

    /// Takes it out of the trash; one that is not there stays as it is.
    @Transactional
    ContactView restore(UUID id) {
        var contact = changeable(id, "*");
        if (contact.trashedAt() == null) {
            return ContactView.of(contact);
        }
        contact.restore(now());
        return told(contact);
    }

    private Contact changeable(UUID id, @Nullable String ifMatch) {
        var contact = contacts.locked(id)
                .filter(one -> one.isSeenBy(access.caller().memberId()))
                .orElseThrow(() -> Problem.notFound("contact"));
        EntityTags.require(ifMatch, contact.version());
        return contact;
    }

    private ContactView revise(Contact contact, Card card) {
        Caller caller = access.caller();
        Card completed = card.completed(contact.standing());
        var judged = Card.judgedAnew(contact.card(), completed);
        if (!judged.isEmpty() && !contact.keeperId().equals(caller.memberId())) {
            throw Problem.forbidden("Only the contact's keeper, " + contact.keeperId() + ", may change "
                    + String.join(", ", judged) + ".");
        }
        contact.revise(completed, TeamSign.of(caller.team()), now());
        return told(contact);
    }

    private ContactView told(Contact contact) {
        outbox.append(new ContactSaved(ContactNews.of(access.caller().team(), contact)));
        return ContactView.of(contact);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
