package io.keepwarm.digest.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.digest.knowledge.KnownContact;
import io.keepwarm.digest.knowledge.KnownContacts;
import io.keepwarm.digest.knowledge.KnownFollowUp;
import io.keepwarm.digest.knowledge.KnownFollowUps;
import io.keepwarm.events.Event;
import io.keepwarm.events.agenda.AgendaEvent;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.events.answer.AnswerEvent;
import io.keepwarm.events.attention.AttentionEvent;
import io.keepwarm.events.contact.ContactEvent.ContactErased;
import io.keepwarm.events.contact.ContactEvent.ContactMerged;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import io.keepwarm.events.contact.ContactEvent.ContactUnmerged;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.digest.DigestEvent;
import io.keepwarm.events.digest.DigestState;
import io.keepwarm.events.followup.FollowUpEvent;
import io.keepwarm.events.lifeevent.LifeEventEvent;
import io.keepwarm.events.member.MemberEvent;
import io.keepwarm.events.offer.OfferEvent;
import io.keepwarm.events.promise.PromiseEvent;
import io.keepwarm.events.shelf.ShelfEvent;
import io.keepwarm.events.tie.TieEvent;
import io.keepwarm.events.tie.TieState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the team may know of an event, if anything. Fields leave by name: one that is added to an event later stays
/// inside until it is named here.
@ApplicationScoped
class TeamNews {
    private static final List<String> EVERYWHERE = List.of("team", "version", "changedAt");

    private final EventJson events;
    private final ObjectMapper json;
    private final KnownContacts contacts;
    private final KnownFollowUps followUps;
    private final Deliveries deliveries;

    TeamNews(
            EventJson events,
            ObjectMapper json,
            KnownContacts contacts,
            KnownFollowUps followUps,
            Deliveries deliveries) {
        this.events = events;
        this.json = json;
        this.contacts = contacts;
        this.followUps = followUps;
        this.deliveries = deliveries;
    }

    /// The fields that may leave, and the contacts they name, each of whom the team may see or nobody has told of yet.
    record News(ObjectNode data, Set<String> contactIds) {}

    /// Empty when the event is nobody else's business. Needs a transaction for the team.
    Optional<News> of(Event event) {
        return switch (event) {
            case MemberEvent member -> open(event, "memberId", "email", "name", "zone", "locale", "roles", "active");
            case OfferEvent offer -> open(event, "offerId", "memberId", "kind", "title", "topics");
            // Its figures count what is private.
            case AttentionEvent attention -> open(event, "memberId", "week");
            case ContactSaved(var state) -> saved(event, state);
            case ContactMerged(var state) -> merge(event, state.contactId(), state.survivorId());
            case ContactUnmerged(var state) -> merge(event, state.contactId(), state.survivorId());
            case ContactErased(var state) ->
                isShared(state.contactId()) || deliveries.haveNamed(state.contactId())
                        ? open(event, "contactId")
                        : Optional.empty();
            case LifeEventEvent life ->
                about(
                        life.state().contactId(),
                        event,
                        "lifeEventId",
                        "contactId",
                        "kind",
                        "on",
                        "side",
                        "note",
                        "source",
                        "notedBy",
                        "expiresOn",
                        "answeredAt");
            case TieEvent tie -> touch(tie);
            case PromiseEvent promise ->
                promise.state().isPrivate()
                        ? Optional.empty()
                        : about(
                                promise.state().contactId(),
                                event,
                                "promiseId",
                                "contactId",
                                "memberId",
                                "by",
                                "what",
                                "channel",
                                "madeOn",
                                "dueOn",
                                "state",
                                "closedOn");
            case ShelfEvent shelf ->
                about(
                        shelf.state().contactId(),
                        event,
                        "shelfItemId",
                        "contactId",
                        "memberId",
                        "title",
                        "url",
                        "why",
                        "sharedAt");
            case FollowUpEvent followUp ->
                Boolean.FALSE.equals(followUp.state().isPrivate())
                        ? about(
                                followUp.state().contactId(),
                                event,
                                "followUpId",
                                "contactId",
                                "memberId",
                                "reason",
                                "sourceId",
                                "dueOn",
                                "overdueOn",
                                "expiresOn",
                                "state",
                                "snoozedUntil",
                                "settledBy",
                                "settledAt",
                                "answer")
                        : Optional.empty();
            case AnswerEvent answer ->
                sharedOnes(List.of(answer.state().followUpId())).isEmpty()
                        ? Optional.empty()
                        : about(
                                answer.state().contactId(),
                                event,
                                "answerId",
                                "followUpId",
                                "contactId",
                                "memberId",
                                "answer",
                                "channel",
                                "note",
                                "until",
                                "answeredAt",
                                "digestId");
            case AgendaEvent agenda -> agenda(event, agenda.state());
            case DigestEvent digest -> digest(event, digest.state());
            default -> throw new IllegalStateException("Nobody has said what may be told of a " + event.type());
        };
    }

    /// The names of those contacts, of whom the team may see each.
    List<String> names(Collection<String> contactIds) {
        return contacts.behind(contactIds).values().stream()
                .filter(KnownContact::isShared)
                .map(KnownContact::name)
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<News> open(Event event, String... fields) {
        return Optional.of(new News(only(event, fields), Set.of()));
    }

    private Optional<News> about(String contactId, Event event, String... fields) {
        return about(Set.of(contactId), only(event, fields));
    }

    private Optional<News> about(Set<String> contactIds, ObjectNode data) {
        boolean hidden = contacts.behind(contactIds).values().stream().anyMatch(contact -> !contact.isShared());
        return hidden ? Optional.empty() : Optional.of(new News(data, contactIds));
    }

    /// The keeper's judgement, the goals behind it, and who introduced them, who may be somebody's private contact,
    /// stay inside.
    private Optional<News> saved(Event event, ContactState state) {
        if (state.visibility() != Visibility.TEAM || contacts.isErased(state.contactId())) {
            return Optional.empty();
        }
        var data = only(
                event,
                "contactId",
                "keeperId",
                "visibility",
                "state",
                "pausedUntil",
                "trashedAt",
                "source",
                "createdAt",
                "createdBy",
                "name",
                "emails",
                "phones",
                "profiles",
                "organisation",
                "title",
                "preferredChannel",
                "place",
                "origin",
                "howMet",
                "birthday",
                "dates",
                "interests",
                "family",
                "needs",
                "looking",
                "researchNotes",
                "tags",
                "tier",
                "cadence",
                "shareConsent");
        if (data.get("howMet") instanceof ObjectNode howMet) {
            howMet.retain("how", "where", "on");
        }
        return Optional.of(new News(data, Set.of(state.contactId())));
    }

    private Optional<News> merge(Event event, String loser, String survivor) {
        return about(Set.of(loser, survivor), only(event, "contactId", "survivorId"));
    }

    /// Only what comes of a touch the team may know of, and of the tie only what such touches have made: warmth,
    /// balance and the rest count private ones too.
    private Optional<News> touch(TieEvent event) {
        TieState tie = event.state();
        if (tie.cause() == null || tie.cause().isPrivate()) {
            return Optional.empty();
        }
        var data = only(event, "contactId", "memberId", "sharedLastTouchAt", "sharedLastRealTouchAt", "cause");
        if (tie.lastNote() != null && !tie.lastNote().isPrivate()) {
            data.set("lastNote", tree(event).get("lastNote"));
        }
        return about(Set.of(tie.contactId()), data);
    }

    private Optional<News> agenda(Event event, AgendaState agenda) {
        var shared = sharedOnes(
                agenda.lines().stream().map(AgendaState.Line::followUpId).toList());
        var data = only(event, "memberId", "on");
        var lines = data.putArray("lines");
        for (var line : agenda.lines()) {
            if (shared.containsKey(line.followUpId())) {
                lines.addObject()
                        .put("followUpId", line.followUpId())
                        .put("contactId", line.contactId())
                        .put("rank", line.rank());
            }
        }
        return Optional.of(new News(data, contactsOf(shared)));
    }

    private Optional<News> digest(Event event, DigestState digest) {
        var shared = sharedOnes(digest.followUpIds());
        var data = only(event, "digestId", "memberId", "kind", "localDate", "ordinal", "state", "messageId", "sentAt");
        ArrayNode ids = data.putArray("followUpIds");
        digest.followUpIds().stream().filter(shared::containsKey).forEach(ids::add);
        return Optional.of(new News(data, contactsOf(shared)));
    }

    /// Those of the follow-ups that are known, tell of nothing private, and are about somebody the team may see.
    private Map<String, KnownFollowUp> sharedOnes(Collection<String> followUpIds) {
        if (followUpIds.isEmpty()) {
            return Map.of();
        }
        var known = followUps.list("id in ?1", followUpIds).stream()
                .filter(followUp -> !followUp.isPrivate())
                .toList();
        var people = contacts.behind(known.stream().map(KnownFollowUp::contact).collect(Collectors.toSet()));
        return known.stream()
                .filter(followUp -> isShared(people.get(followUp.contact())))
                .collect(Collectors.toMap(KnownFollowUp::id, Function.identity()));
    }

    private static Set<String> contactsOf(Map<String, KnownFollowUp> followUps) {
        return followUps.values().stream().map(KnownFollowUp::contact).collect(Collectors.toSet());
    }

    private boolean isShared(String contactId) {
        return isShared(contacts.behind(Set.of(contactId)).get(contactId));
    }

    private static boolean isShared(@Nullable KnownContact contact) {
        return contact != null && contact.isShared();
    }

    private ObjectNode only(Event event, String... fields) {
        Set<String> kept = new LinkedHashSet<>(EVERYWHERE);
        kept.addAll(List.of(fields));
        return tree(event).retain(kept);
    }

    private ObjectNode tree(Event event) {
        try {
            return (ObjectNode) json.readTree(events.write(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
