package io.keepwarm.contact.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.BodyParts;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.MergePatches;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Standing;
import io.keepwarm.contact.goal.LinkedGoals;
import io.keepwarm.contact.member.Members;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.team.Settling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Making and changing contacts. Each method is one transaction and tells what it changed as a `ContactSaved`.
/// A contact the caller may not see is not there.
@ApplicationScoped
class KeepingContacts {
    private static final Set<String> FIXED =
            Set.of("id", "version", "trashedAt", "createdAt", "createdBy", "updatedAt", "source", "warnings");

    private static final String KEEPER = "keeperId";

    private final Contacts contacts;
    private final VisibleContacts visible;
    private final Access access;
    private final BodyParts parts;
    private final MergePatches patches;
    private final Settling settling;
    private final EnteringCircle circle;
    private final LinkedGoals goals;
    private final Members members;
    private final TellingContacts telling;
    private final NewSayings sayings;
    private final ShowingContacts showing;
    private final Clock clock;

    KeepingContacts(
            Contacts contacts,
            VisibleContacts visible,
            Access access,
            BodyParts parts,
            MergePatches patches,
            Settling settling,
            EnteringCircle circle,
            LinkedGoals goals,
            Members members,
            TellingContacts telling,
            NewSayings sayings,
            ShowingContacts showing,
            Clock clock) {
        this.contacts = contacts;
        this.visible = visible;
        this.access = access;
        this.parts = parts;
        this.patches = patches;
        this.settling = settling;
        this.circle = circle;
        this.goals = goals;
        this.members = members;
        this.telling = telling;
        this.sayings = sayings;
        this.showing = showing;
        this.clock = clock;
    }

    /// Makes a contact kept by the caller.
    @Transactional
    ContactView add(UUID id, Card card, @Nullable UUID replacing) {
        goals.requireThere(null, card.relevance());
        Instant now = now();
        var contact = new Contact(id, access.caller().memberId(), now);
        Card completed = card.completed(standing(card));
        sayings.require(null, card, completed, latestToday());
        contact.revise(completed, TeamSign.of(access.caller().team()), now);
        circle.admit(contact, false, replacing);
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
        standing = home(standing, card, access.caller().memberId());
        return card.visibility() == null ? standing.seenBy(settling.current().defaultVisibility()) : standing;
    }

    /// Whoever writes a number down, it is dialled from where the keeper is at home.
    private Standing home(Standing standing, Card card, String keeperId) {
        return card.phones().isEmpty() ? standing : standing.keptBy(members.localeOf(keeperId));
    }

    /// Puts another card in the place of the old one.
    @Transactional
    ContactView replace(UUID id, @Nullable String ifMatch, JsonNode body, @Nullable UUID replacing) {
        var contact = changeable(id, ifMatch);
        if (body.hasNonNull(KEEPER) && !body.get(KEEPER).asText().equals(contact.keeperId())) {
            throw Problem.invalid("/" + KEEPER, keptBy(contact));
        }
        return revise(contact, parts.read(body, Card.class, showing.shown(contact.card())), replacing);
    }

    /// Changes some of the card by a merge patch. A full name that nobody gave follows the parts of the name.
    @Transactional
    ContactView patch(UUID id, @Nullable String ifMatch, String patch, @Nullable UUID replacing)
            throws JsonProcessingException {
        var contact = changeable(id, ifMatch);
        Map<String, String> fixed = new HashMap<>();
        FIXED.forEach(field -> fixed.put(field, "cannot be changed here"));
        fixed.put(KEEPER, keptBy(contact));
        Card shown = showing.shown(contact.card()).asGiven();
        return revise(contact, patches.apply(shown, Card.class, patch, fixed), replacing);
    }

    private static String keptBy(Contact contact) {
        return "cannot be changed here; a manager hands contacts over: POST /v1/members/" + contact.keeperId()
                + "/hand-over";
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
    ContactView restore(UUID id, @Nullable UUID replacing) {
        var contact = changeable(id, "*");
        boolean wasInside = contact.isInInnerCircle();
        boolean wasTrashed = contact.trashedAt() != null;
        if (wasTrashed) {
            contact.restore(now());
        }
        circle.admit(contact, wasInside, replacing);
        return wasTrashed ? told(contact) : showing.one(contact);
    }

    private Contact changeable(UUID id, @Nullable String ifMatch) {
        var contact = visible.locked(id);
        EntityTags.require(ifMatch, contact.version());
        return contact;
    }

    /// Links to goals the caller does not see stay: they are not theirs to take away.
    private ContactView revise(Contact contact, Card sent, @Nullable UUID replacing) {
        Caller caller = access.caller();
        Card card = showing.keepingHidden(contact.card(), sent);
        Card completed = card.completed(home(contact.standing(), card, contact.keeperId()));
        sayings.require(contact.card(), card, completed, latestToday());
        var judged = Card.judgedAnew(contact.card(), completed);
        if (!judged.isEmpty() && !contact.keeperId().equals(caller.memberId())) {
            throw Problem.forbidden("Only the contact's keeper, " + contact.keeperId() + ", may change "
                    + String.join(", ", judged) + ".");
        }
        goals.requireThere(contact.card().relevance(), completed.relevance());
        boolean wasInside = contact.isInInnerCircle();
        contact.revise(completed, TeamSign.of(caller.team()), now());
        circle.admit(contact, wasInside, replacing);
        return told(contact);
    }

    private ContactView told(Contact contact) {
        telling.saved(contact);
        return showing.one(contact);
    }

    private LocalDate latestToday() {
        return LocalDays.dayOf(clock.instant(), ZoneOffset.ofHours(14));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
