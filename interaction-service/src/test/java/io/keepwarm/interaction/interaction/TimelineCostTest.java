package io.keepwarm.interaction.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.interaction.Interactions.Position;
import io.keepwarm.interaction.interaction.Interactions.Wanted;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a page of a long history costs, by the rows the database looks at, as the role that serves requests.
@ServiceTest
class TimelineCostTest {
    private static final int TOUCHES = 3_000;
    private static final int PAGE = 51;

    private final Team team = Team.any();
    private final Wanted everything = new Wanted(List.of("busy", "also-busy"), null, null, null, null, null);

    @Inject
    Interactions interactions;

    @Inject
    NoteSearch search;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @BeforeEach
    void aLongHistory() {
        transactions.run(Scope.of(team.name()), () -> {
            entities.createNativeQuery("""
                            insert into knowledge.contact (id, version, keeper_id, visibility, state)
                            values ('busy', 1, 'alice', 'TEAM', 'ACTIVE'), ('also-busy', 1, 'alice', 'TEAM', 'ACTIVE')
                            """).executeUpdate();
            entities.createNativeQuery("""
                            insert into interaction (id, version, member_id, contact_ids, occurred_at, channel, direction,
                                intent, summary, topics, open_topics, personal, private, created_at, updated_at)
                            select gen_random_uuid(), 1, case n % 2 when 0 then 'alice' else 'bob' end,
                                   array[case n % 3 when 0 then 'also-busy' else 'busy' end],
                                   timestamptz '2026-01-01' + n * interval '1 minute', 'CALL', 'MUTUAL', 'CATCH_UP',
                                   'talk' || case when n % 1000 = 0 then ' of herons' else '' end, '{}', '{}', false,
                                   false, now(), now()
                            from generate_series(1, :touches) n
                            """).setParameter("touches", TOUCHES).executeUpdate();
            entities.createNativeQuery("""
                            insert into interaction_contact (contact_id, occurred_at, interaction_id, member_id)
                            select unnest(contact_ids), occurred_at, id, member_id from interaction
                            """).executeUpdate();
        });
    }

    @Test
    void aContactsPageCostsWhatItHoldsWhereverItLies() {
        for (Instant from : List.of(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"))) {
            assertThat(touched("interaction_contact", () -> page(everything, from)))
                    .isLessThan(3L * PAGE);
            assertThat(touched("interaction", () -> page(everything, from))).isLessThan(5L * PAGE);
        }
    }

    @Test
    void aMembersPageCostsWhatItHoldsToo() {
        var bobs = new Wanted(null, "bob", null, null, null, null);

        assertThat(touched("interaction", () -> page(bobs, Instant.parse("2026-01-02T00:00:00Z"))))
                .isLessThan(2L * PAGE);
    }

    @Test
    void aSearchCostsWhatItsWordsAreMetBy() {
        var anywhere = new Wanted(null, null, null, null, null, null);

        assertThat(touched("interaction", () -> search.find("alice", "herons", anywhere, Optional.empty(), PAGE)))
                .isEqualTo(TOUCHES / 1000);
    }

    private List<Interaction> page(Wanted wanted, Instant before) {
        return interactions.list(wanted, "alice", Optional.of(new Position(before, new UUID(0, 0))), PAGE);
    }

    /// How many rows of the table it looks at.
    private long touched(String table, Supplier<? extends List<?>> question) {
        return transactions.call(Scope.of(team.name()), () -> {
            long before = sofar(table);
            assertThat(question.get()).isNotEmpty();
            return sofar(table) - before;
        });
    }

    private long sofar(String table) {
        return (Long) entities.createNativeQuery("""
                        select cast(coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) as bigint)
                        from pg_stat_xact_user_tables where relname = :table
                        """, Long.class)
                .setParameter("table", table)
                .getSingleResult();
    }
}
