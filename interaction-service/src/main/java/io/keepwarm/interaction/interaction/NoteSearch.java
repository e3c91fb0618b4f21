package io.keepwarm.interaction.interaction;

import io.keepwarm.interaction.interaction.Interactions.Position;
import io.keepwarm.interaction.interaction.Interactions.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds interactions by the words of their notes, topics and help, without regard to case and accents.
@ApplicationScoped
class NoteSearch {
    static final String SEARCH = """
            select id, occurred_at from search_interactions(:viewer, :words, cast(:contacts as text[]),
                cast(:member as text), cast(:channel as text), cast(:intent as text),
                cast(:since as timestamptz), cast(:until as timestamptz),
                cast(:afterAt as timestamptz), cast(:afterId as uuid), :size)
            """;

    private final EntityManager entities;

    NoteSearch(EntityManager entities) {
        this.entities = entities;
    }

    /// Where those with all of the words are, the newest first: the viewer's own and whatever others did not mark
    /// private. One that a private contact hides may be among them.
    List<Position> find(String viewer, String words, Wanted wanted, Optional<Position> after, int size) {
        List<Tuple> rows = entities.createNativeQuery(SEARCH, Tuple.class)
                .setParameter("viewer", viewer)
                .setParameter("words", words)
                .setParameter(
                        "contacts",
                        wanted.contactIds() == null ? null : wanted.contactIds().toArray(String[]::new))
                .setParameter("member", wanted.memberId())
                .setParameter("channel", name(wanted.channel()))
                .setParameter("intent", name(wanted.intent()))
                .setParameter("since", wanted.since())
                .setParameter("until", wanted.until())
                .setParameter("afterAt", after.map(Position::occurredAt).orElse(null))
                .setParameter("afterId", after.map(Position::id).orElse(null))
                .setParameter("size", size)
                .getResultList();
        return rows.stream()
                .map(row -> new Position(row.get(1, Instant.class), row.get(0, UUID.class)))
                .toList();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
