package io.keepwarm.reminder.knowledge;

import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.events.tie.TieState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ties of the running team's members, as interaction-service tells of them.
@ApplicationScoped
class KnownTies {
    private final EntityManager entities;
    private final KnowledgeJson json;

    KnownTies(EntityManager entities, KnowledgeJson json) {
        this.entities = entities;
        this.json = json;
    }

    /// Learns the tie, unless its contact was erased. One learnt in the very moment of the erasure is forgotten
    /// with the tombstone that interaction-service leaves for it.
    void learn(TieState tie) {
        var note = tie.lastNote();
        var warmth = tie.warmth();
        entities.createNativeQuery("""
                        insert into knowledge.tie (contact_id, member_id, changed_at, last_real_touch_at,
                                                   shared_last_real_touch_at, last_outbound_at, first_meeting_on,
                                                   asked_how_to_help_on, unanswered, shared_ask_at, warmth_score,
                                                   warmth_as_of, warmth_half_life, warmth_trend, last_channel,
                                                   last_note, last_note_private, owed, open_topics, helped)
                        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20
                        from (select %s, %s) locked
                        where not exists (select from knowledge.gone where contact_id = ?1 and survivor_id is null)
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
                        """.formatted(Locks.CONTACT, Locks.OF_MEMBER))
                .setParameter(1, tie.contactId())
                .setParameter(2, tie.memberId())
                .setParameter(3, micros(tie.changedAt()))
                .setParameter(4, micros(tie.lastRealTouchAt()))
                .setParameter(5, micros(tie.sharedLastRealTouchAt()))
                .setParameter(6, micros(tie.lastOutboundAt()))
                .setParameter(7, tie.firstMeetingOn())
                .setParameter(8, tie.askedHowToHelpOn())
                .setParameter(9, tie.unanswered())
                .setParameter(10, micros(sharedAsk(tie.cause())))
                .setParameter(11, warmth == null ? null : warmth.score())
                .setParameter(12, warmth == null ? null : micros(warmth.asOf()))
                .setParameter(13, warmth == null ? null : warmth.halfLifeDays())
                .setParameter(14, warmth == null ? null : warmth.trend().name())
                .setParameter(
                        15, tie.lastChannel() == null ? null : tie.lastChannel().name())
                .setParameter(16, note == null ? null : note.text())
                .setParameter(17, note != null && note.isPrivate())
                .setParameter(18, json.write(owed(tie)))
                .setParameter(19, json.write(tie.openTopics()))
                .setParameter(20, tie.ledger() != null && tie.ledger().received() > 0)
                .executeUpdate();
    }

    private static List<Owed> owed(TieState tie) {
        return tie.owed().stream()
                .map(one -> new Owed(one.id(), one.kind(), micro(one.since()), one.isPrivate(), one.note()))
                .toList();
    }

    /// As it is stored: what the rules read of it, and what is only shown.
    record Owed(
            String id,
            OwedKind kind,
            Instant since,
            boolean isPrivate,
            @Nullable String note) {}

    /// When the newest touch was an ask that the team may know of.
    private static @Nullable Instant sharedAsk(TieState.@Nullable Cause cause) {
        if (cause == null || cause.isPrivate()) {
            return null;
        }
        return cause.intent() == Intent.ASK && cause.direction() == Direction.OUTBOUND ? cause.occurredAt() : null;
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

    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : micro(instant);
    }

    private static Instant micro(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
