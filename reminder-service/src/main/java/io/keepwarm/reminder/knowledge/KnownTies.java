package io.keepwarm.reminder.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The ties of the running team's members, as interaction-service tells of them.
@ApplicationScoped
class KnownTies {
    private final EntityManager entities;
    private final KnowledgeJson json;

    KnownTies(EntityManager entities, KnowledgeJson json) {
        this.entities = entities;
        this.json = json;
    }

    /// Learns the ties, but those to contacts that were erased. One learnt in the very moment of the erasure is
    /// forgotten with the tombstone that interaction-service leaves for it. Each tie stands in the list once.
    void learn(List<TieNews> ties) {
        entities.createNativeQuery("""
                        insert into knowledge.tie (contact_id, member_id, changed_at, last_real_touch_at,
                                                   shared_last_real_touch_at, last_outbound_at, first_meeting_on,
                                                   asked_how_to_help_on, unanswered, shared_ask_at, warmth_score,
                                                   warmth_as_of, warmth_half_life, warmth_trend, last_channel,
                                                   last_note, last_note_private, owed, open_topics, helped)
                        select contact_id, member_id, changed_at, last_real_touch_at, shared_last_real_touch_at,
                               last_outbound_at, first_meeting_on, asked_how_to_help_on, unanswered, shared_ask_at,
                               warmth_score, warmth_as_of, warmth_half_life, warmth_trend, last_channel, last_note,
                               last_note_private, cast(owed as text), cast(open_topics as text), helped
                        from (
                            select news.*, %s, %s
                            from json_to_recordset(cast(?1 as json)) as news (
                                contact_id text, member_id text, changed_at timestamptz,
                                last_real_touch_at timestamptz, shared_last_real_touch_at timestamptz,
                                last_outbound_at timestamptz, first_meeting_on date, asked_how_to_help_on date,
                                unanswered int, shared_ask_at timestamptz, warmth_score double precision,
                                warmth_as_of timestamptz, warmth_half_life double precision, warmth_trend text,
                                last_channel text, last_note text, last_note_private boolean, owed json,
                                open_topics json, helped boolean)) told
                        where not exists (
                            select from knowledge.gone where contact_id = told.contact_id and survivor_id is null)
                        on conflict (team, contact_id, member_id) do update
                        set changed_at = excluded.changed_at, last_real_touch_at = excluded.last_real_touch_at,
                            shared_last_real_touch_at = excluded.shared_last_real_touch_at,
                            last_outbound_at = excluded.last_outbound_at,
                            first_meeting_on = excluded.first_meeting_on,
                            asked_how_to_help_on = excluded.asked_how_to_help_on,
                            unanswered = excluded.unanswered, shared_ask_at = excluded.shared_ask_at,
                            warmth_score = excluded.warmth_score, warmth_as_of = excluded.warmth_as_of,
                            warmth_half_life = excluded.warmth_half_life, warmth_trend = excluded.warmth_trend,
                            last_channel = excluded.last_channel,
                            last_note = excluded.last_note, last_note_private = excluded.last_note_private,
                            owed = excluded.owed, open_topics = excluded.open_topics, helped = excluded.helped
                        """.formatted(Locks.contact("news.contact_id"), Locks.ofMember("news.member_id")))
                .setParameter(1, json.write(ties))
                .executeUpdate();
    }

    /// The contacts that ties of these keys are to, of those that are known.
    @SuppressWarnings("unchecked")
    List<String> contactsOf(List<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : entities.createNativeQuery("""
                        select contact_id from knowledge.tie where team || ':' || contact_id || ':' || member_id in (?1)
                        """).setParameter(1, keys).getResultList();
    }

    void forgetAbout(String contactId) {
        entities.createNativeQuery("delete from knowledge.tie where contact_id = ?1")
                .setParameter(1, contactId)
                .executeUpdate();
    }

    /// Forgets what a tie held by the key's own words. That there was one stays known, so that what came of it
    /// ends; the contact's erasure takes that away too.
    ///
    /// @return the contact it was a tie to, if it was known
    @SuppressWarnings("unchecked")
    Optional<String> forget(String key, Instant now) {
        List<String> contacts = entities.createNativeQuery("""
                        with forgotten as (
                            update knowledge.tie
                            set changed_at = ?2, last_real_touch_at = null, shared_last_real_touch_at = null,
                                last_outbound_at = null, first_meeting_on = null, asked_how_to_help_on = null,
                                unanswered = 0, shared_ask_at = null, warmth_score = null, warmth_as_of = null,
                                warmth_half_life = null, warmth_trend = null, last_channel = null, last_note = null,
                                last_note_private = false, owed = '[]', open_topics = '[]', helped = false
                            where team || ':' || contact_id || ':' || member_id = ?1
                            returning contact_id)
                        select contact_id from forgotten
                        """)
                .setParameter(1, key)
                .setParameter(2, now)
                .getResultList();
        return contacts.stream().findFirst();
    }
}
