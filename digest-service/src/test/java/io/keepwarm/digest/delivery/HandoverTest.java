package io.keepwarm.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.TopicReader;
import io.keepwarm.digest.delivery.Persistence.Next;
import io.keepwarm.events.EventType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Where a digest goes from SENDING, by what the mail server said.
@QuarkusTest
@DigestService
class HandoverTest {
    private final Scope scope = Scope.of("team-" + UUID.randomUUID());
    private final Steps.Claimed claimed = new Steps.Claimed(UUID.randomUUID(), 1);

    @Inject
    Handover handover;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @Test
    void refusedForNowItWaitsForItsNextAttempt() {
        isBeingSent();

        end(new Next.Again(Duration.ofHours(1), "451 later"));

        assertThat(row()).containsExactly("PENDING", "451 later", true);
    }

    @Test
    void refusedForGoodItHasFailed() {
        isBeingSent();

        end(new Next.Failed("550 no"));

        assertThat(row()).containsExactly("FAILED", "550 no", false);
    }

    @Test
    void acceptedAfterItWasGivenUpItIsSentAfterAll() {
        isBeingSent();

        end(new Next.Unknown("gone"));
        assertThat(row()).containsExactly("UNKNOWN", "gone", false);
        end(new Next.Sent());

        assertThat(row()).containsExactly("SENT", null, false);
        await().until(() ->
                TopicReader.events(EventType.DIGEST_SENT, claimed.id().toString())
                                .size()
                        == 1);
    }

    @Test
    void whoHasLostTheDigestChangesNothing() {
        isBeingSent();
        var earlier = new Steps.Claimed(claimed.id(), 0);

        transactions.run(scope, () -> handover.end(List.of(new Handover.Ended(earlier, new Next.Failed("550 no")))));
        transactions.run(scope, () -> handover.end(List.of(new Handover.Ended(earlier, new Next.Sent()))));

        assertThat(row()).containsExactly("SENDING", null, true);
    }

    private void end(Next next) {
        transactions.run(scope, () -> handover.end(List.of(new Handover.Ended(claimed, next))));
    }

    private void isBeingSent() {
        transactions.run(
                scope,
                () -> entities.createNativeQuery("""
                        insert into digest (id, version, member, kind, local_date, ordinal, state, address, message_id,
                            subject, html, plain, content, format, generated_at, attempt, step_at)
                        values (:id, 3, 'alice', 'DAILY', current_date, 0, 'SENDING', 'a@b.example', '<x@localhost>',
                            'S', 'H', 'P', '[]', 'HTML', now(), 1, now() + interval '1 hour')
                        """)
                        .setParameter("id", claimed.id())
                        .executeUpdate());
    }

    private Object[] row() {
        return transactions.call(scope, () -> (Object[])
                entities.createNativeQuery("select state, reason, step_at is not null from digest where id = :id")
                        .setParameter("id", claimed.id())
                        .getSingleResult());
    }
}
