package io.keepwarm.interaction.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What figures of a day cost amid a long history, by the rows the database looks at, as the role that serves requests.
@ServiceTest
class FiguresCostTest {
    private static final int TOUCHES_A_DAY = 30;
    private static final int DAYS = 100;

    private final Team team = Team.any();

    @Inject
    Figures figures;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @BeforeEach
    void aLongHistory() {
        transactions.run(Scope.of(team.name()), () -> {
            entities.createNativeQuery("""
                            insert into knowledge.contact (id, version, keeper_id, visibility, state)
                            select 'contact-' || n, 1, 'alice', 'TEAM', 'ACTIVE' from generate_series(0, 9) n
                            """).executeUpdate();
            entities.createNativeQuery("""
                            insert into knowledge.member (id, version, zone, active)
                            values ('alice', 1, 'UTC', true), ('bob', 1, 'UTC', true)
                            """).executeUpdate();
            entities.createNativeQuery("""
                            insert into interaction (id, version, member_id, contact_ids, occurred_at, channel, direction,
                                intent, topics, open_topics, personal, private, created_at, updated_at)
                            select gen_random_uuid(), 1, case n % 2 when 0 then 'alice' else 'bob' end,
                                   array['contact-' || n % 10], timestamptz '2026-01-01' + n * interval '48 minutes',
                                   'CALL', 'MUTUAL', 'CATCH_UP', '{}', '{}', false, false, now(), now()
                            from generate_series(1, :touches) n
                            """)
                    .setParameter("touches", TOUCHES_A_DAY * DAYS)
                    .executeUpdate();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", ""})
    void aDayCostsADay(String member) {
        var day = new Period(
                member.isEmpty() ? null : member,
                Instant.parse("2026-02-01T00:00:00Z"),
                Instant.parse("2026-02-02T00:00:00Z"));
        for (Function<Period, List<?>> question :
                List.<Function<Period, List<?>>>of(figures::touches, figures::people)) {
            assertThat(touched(() -> question.apply(day))).isLessThan(3L * TOUCHES_A_DAY);
        }
    }

    private long touched(java.util.function.Supplier<List<?>> question) {
        return transactions.call(Scope.of(team.name()), () -> {
            long before = sofar();
            assertThat(question.get()).isNotEmpty();
            return sofar() - before;
        });
    }

    private long sofar() {
        return (Long) entities.createNativeQuery("""
                        select cast(coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) as bigint)
                        from pg_stat_xact_user_tables where relname = 'interaction'
                        """, Long.class).getSingleResult();
    }
}
