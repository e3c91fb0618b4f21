package io.keepwarm.reminder.knowledge;

import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.offer.OfferKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds what there is to say to some people, in one question for all of them.
@ApplicationScoped
public class Backgrounds {
    private static final String QUESTION = """
            select (select cast(coalesce(json_agg(p), '[]') as text) from (
                        select c.id, c.name, coalesce(c.channel, t.last_channel) channel, c.details, c.origin, t.last_real_touch_at,
                               t.last_note, t.open_topics, t.owed, t.asked_how_to_help_on
                        from unnest(string_to_array(?1, chr(31))) wanted (id)
                        cross join lateral (select * from knowledge.contact c where c.id = wanted.id offset 0) c
                        left join lateral (select * from knowledge.tie t
                            where t.contact_id = c.id and t.member_id = ?2 offset 0) t on true
                        where c.visibility = 'TEAM' or c.keeper_id = ?2) p),
                   (select cast(coalesce(json_agg(p), '[]') as text) from (
                        select p.id, p.what, p.due_on, p.channel
                        from unnest(string_to_array(?3, chr(31))) wanted (id)
                        cross join lateral (select * from knowledge.promise p where p.id = wanted.id offset 0) p) p),
                   (select cast(coalesce(json_agg(e), '[]') as text) from (
                        select e.id, e.kind, e.note
                        from unnest(string_to_array(?3, chr(31))) wanted (id)
                        cross join lateral (select * from knowledge.life_event e where e.id = wanted.id offset 0) e) e),
                   (select cast(coalesce(json_agg(r), '[]') as text) from (
                        select r.id, r.note
                        from unnest(cast(string_to_array(?4, chr(31)) as uuid[])) wanted (id)
                        cross join lateral (select * from reminder r where r.id = wanted.id offset 0) r) r),
                   (select cast(coalesce(json_agg(s), '[]') as text) from (
                        select s.contact_id, s.title, s.why
                        from unnest(string_to_array(?1, chr(31))) wanted (id)
                        cross join lateral (select * from knowledge.shelf s
                            where s.contact_id = wanted.id and s.member_id = ?2 order by item_id limit 3) s) s),
                   (select cast(coalesce(json_agg(o), '[]') as text) from (
                        select kind, title, topics from knowledge.offer where member_id = ?2 order by id limit 50) o)
            """;

    /// Between two ids: a character that stands in none.
    private static final String BETWEEN = "\u001f";

    private final EntityManager entities;
    private final KnownContacts contacts;
    private final KnowledgeJson json;

    Backgrounds(EntityManager entities, KnownContacts contacts, KnowledgeJson json) {
        this.entities = entities;
        this.contacts = contacts;
        this.json = json;
    }

    /// What there is to say.
    ///
    /// @param sourceIds what follow-ups came from: promises, life events, reminders; others are not looked for
    public Background of(Collection<String> contactIds, Collection<String> sourceIds, String memberId) {
        if (contactIds.isEmpty()) {
            return Background.NONE;
        }
        var standIns = contacts.standIns(contactIds);
        Object[] row = (Object[]) entities.createNativeQuery(QUESTION)
                .setParameter(
                        1,
                        contactIds.stream()
                                .map(id -> standIns.getOrDefault(id, id))
                                .distinct()
                                .collect(Collectors.joining(BETWEEN)))
                .setParameter(2, memberId)
                .setParameter(3, String.join(BETWEEN, sourceIds))
                .setParameter(4, sourceIds.stream().filter(Backgrounds::isUuid).collect(Collectors.joining(BETWEEN)))
                .getSingleResult();
        var matches = json.readAll((String) row[4], MatchRow.class).stream()
                .map(match -> match.match(json))
                .collect(Collectors.groupingBy(Background.Match::contactId));
        var people = json.readAll((String) row[0], PersonRow.class).stream()
                .map(person -> person.person(json, matches.getOrDefault(person.id(), List.of())))
                .collect(Collectors.toMap(Background.Person::contactId, Function.identity()));
        return new Background(
                byAskedId(contactIds, standIns, people),
                json.readAll((String) row[1], Background.Promise.class).stream()
                        .collect(Collectors.toMap(Background.Promise::id, Function.identity())),
                json.readAll((String) row[2], Background.LifeEvent.class).stream()
                        .collect(Collectors.toMap(Background.LifeEvent::id, Function.identity())),
                json.readAll((String) row[3], ReminderNote.class).stream()
                        .collect(Collectors.toMap(ReminderNote::id, ReminderNote::note)),
                json.readAll((String) row[5], OfferRow.class).stream()
                        .map(offer -> offer.offer(json))
                        .toList());
    }

    private static Map<String, Background.Person> byAskedId(
            Collection<String> asked, Map<String, String> standIns, Map<String, Background.Person> known) {
        Map<String, Background.Person> people = new HashMap<>();
        for (String id : asked) {
            var person = known.get(standIns.getOrDefault(id, id));
            if (person != null) {
                people.put(id, person);
            }
        }
        return people;
    }

    private static boolean isUuid(String id) {
        try {
            return UUID.fromString(id).toString().equals(id);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    record ReminderNote(String id, String note) {}

    record OwedNote(String id, @Nullable String note) {}

    record MatchRow(String contactId, String title, String why) {
        Background.Match match(KnowledgeJson json) {
            return new Background.Match(contactId, title, json.readAll(why, String.class));
        }
    }

    record OfferRow(OfferKind kind, String title, String topics) {
        Background.Offer offer(KnowledgeJson json) {
            return new Background.Offer(kind, title, json.readAll(topics, String.class));
        }
    }

    record PersonRow(
            String id,
            String name,
            @Nullable Channel channel,
            String details,
            @Nullable Instant lastRealTouchAt,
            @Nullable String lastNote,
            @Nullable String openTopics,
            @Nullable String owed,
            @Nullable LocalDate askedHowToHelpOn,
            @Nullable Origin origin) {
        Background.Person person(KnowledgeJson json, List<Background.Match> matches) {
            List<OwedNote> debts = owed == null ? List.of() : json.readAll(owed, OwedNote.class);
            return new Background.Person(
                    id,
                    name,
                    channel,
                    json.read(details, ContactDetails.class),
                    lastRealTouchAt,
                    lastNote,
                    openTopics == null ? List.of() : json.readAll(openTopics, String.class),
                    debts.stream()
                            .filter(debt -> debt.note() != null)
                            .collect(Collectors.toMap(OwedNote::id, debt -> String.valueOf(debt.note()))),
                    askedHowToHelpOn,
                    origin,
                    matches);
        }
    }
}
