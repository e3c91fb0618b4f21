package io.keepwarm.reminder.feed;

import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.agenda.Explaining;
import io.keepwarm.reminder.agenda.Item;
import io.keepwarm.reminder.knowledge.Background;
import io.keepwarm.reminder.knowledge.Backgrounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A member's open follow-ups of the coming year as entries, those late since a month ago among them; one that is put
/// off, however late it is, on the day it comes back. In the caller's transaction.
@ApplicationScoped
class Entries {
    private static final int MOST = 1_000;
    private static final int BACK_DAYS = 31;
    private static final int AHEAD_DAYS = 366;

    private final EntityManager entities;
    private final Backgrounds backgrounds;

    Entries(EntityManager entities, Backgrounds backgrounds) {
        this.entities = entities;
        this.backgrounds = backgrounds;
    }

    private record Row(
            String id,
            long version,
            String contactId,
            Reason reason,
            @Nullable String sourceId,
            LocalDate dueOn,
            LocalDate on,
            Instant changedAt) {}

    List<Entry> of(String memberId, LocalDate today) {
        var rows = rows(memberId, today);
        var background = backgrounds.of(
                rows.stream().map(Row::contactId).distinct().toList(),
                rows.stream()
                        .map(Row::sourceId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                memberId);
        return rows.stream()
                .flatMap(row ->
                        background.person(row.contactId()).stream().map(person -> entry(row, person, background)))
                .toList();
    }

    private List<Row> rows(String memberId, LocalDate today) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(id as text), version, contact_id, reason, source_id, due_on, on_day, changed_at
                        from (
                            select id, version, contact_id, reason, source_id, due_on, due_on on_day, changed_at
                            from follow_up
                            where member_id = ?1 and state in ('SCHEDULED', 'DUE', 'OVERDUE')
                              and due_on >= ?2 and due_on <= ?3
                            union all
                            select id, version, contact_id, reason, source_id, due_on, snoozed_until, changed_at
                            from follow_up
                            where member_id = ?1 and state = 'SNOOZED'
                              and snoozed_until >= ?2 and snoozed_until <= ?3) mine
                        order by on_day, mine.id
                        limit ?4
                        """)
                .setParameter(1, memberId)
                .setParameter(2, today.minusDays(BACK_DAYS))
                .setParameter(3, today.plusDays(AHEAD_DAYS))
                .setParameter(4, MOST)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Row(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        Reason.valueOf((String) row[3]),
                        (String) row[4],
                        (LocalDate) row[5],
                        (LocalDate) row[6],
                        (Instant) row[7]))
                .toList();
    }

    private static Entry entry(Row row, Background.Person person, Background background) {
        var item = new Item(row.contactId(), row.reason(), row.sourceId(), row.dueOn(), null);
        String how = Explaining.suggestion(item, background)
                .map(suggestion -> suggestion.text())
                .orElse("");
        return new Entry(row.id(), row.version(), row.on(), title(item, person, how, background), how, row.changedAt());
    }

    private static String title(Item item, Background.Person person, String how, Background background) {
        String name = person.name();
        return switch (item.reason()) {
            case KEEP_IN_TOUCH, RECONNECT -> "Be in touch with " + name;
            case FIRST_FOLLOW_UP -> "A first word to " + name;
            case REPLY_OWED -> "Answer " + name;
            case MY_PROMISE -> "Promised to " + name;
            case THEIR_PROMISE -> "Promised by " + name;
            case SAY_THANKS -> "Thank " + name;
            case REPORT_BACK -> "Tell " + name + " what came of it";
            case DISCUSS_SHARED -> "Talk with " + name + " about what you shared";
            case OCCASION ->
                name
                        + Explaining.occasion(item, background)
                                .map(day -> ": " + day)
                                .orElse("");
            case CONGRATULATE -> "A word to " + name;
            case REVIEW_RELEVANCE -> "Think about " + name;
            case CUSTOM -> name + ": " + how;
            case UNKNOWN -> name;
        };
    }
}
