package io.keepwarm.interaction.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keepwarm.chassis.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What became of batches, kept a little longer than the idempotency keys that ask for it again.
@ApplicationScoped
class Batches {
    private static final Duration KEPT = Duration.ofHours(48);

    private final EntityManager entities;
    private final ObjectMapper json;

    Batches(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /// Keeps it, and lets go of the team's old ones.
    void keep(UUID id, BatchView batch, Instant now) {
        entities.createNativeQuery("delete from interaction_batch where created_at < :before")
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into interaction_batch (id, results, created_at) values (:id, cast(:results as jsonb), :now)
                        """)
                .setParameter("id", id)
                .setParameter("results", text(batch))
                .setParameter("now", now)
                .executeUpdate();
    }

    /// What became of it.
    BatchView find(UUID id) {
        List<String> found = entities.createNativeQuery(
                        "select cast(results as text) from interaction_batch where id = :id")
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst().map(this::batch).orElseThrow(() -> Problem.notFound("batch"));
    }

    private String text(BatchView batch) {
        try {
            return json.writeValueAsString(batch);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private BatchView batch(String text) {
        try {
            return json.readValue(text, BatchView.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Column interaction_batch.results holds no results", impossible);
        }
    }
}
