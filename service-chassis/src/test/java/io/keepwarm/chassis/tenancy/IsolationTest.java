package io.keepwarm.chassis.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.sample.SampleService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SampleService
class IsolationTest {
    private final Scope ours = Scope.of("team-" + UUID.randomUUID());
    private final Scope theirs = Scope.of("team-" + UUID.randomUUID());

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @Inject
    AgroalDataSource app;

    @Inject
    BackgroundDatabase background;

    @Test
    void aTeamSeesItsOwnRowsOnly() {
        write(ours);
        write(theirs);

        assertThat(texts(ours)).containsExactly(ours.team());
        assertThat(texts(theirs)).containsExactly(theirs.team());
    }

    @Test
    void withoutATeamThereAreNoRows() {
        write(ours);

        List<?> seen = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select text from note").getResultList());
        assertThat(seen).isEmpty();
    }

    @Test
    void rawSqlOutsideATransactionSeesNothingEvenRightAfterOneOfATeam() throws SQLException {
        write(ours);
        try (var connection = app.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select count(*) from note")) {
            answer.next();
            assertThat(answer.getLong(1)).isZero();
        }
    }

    @Test
    void aRowForAnotherTeamCannotBeWritten() {
        assertThatThrownBy(() -> transactions.run(
                        ours,
                        () -> entities.createNativeQuery(
                                        "insert into note (team, id, text, version) values (?1, ?2, 'smuggled', 1)")
                                .setParameter(1, theirs.team())
                                .setParameter(2, UUID.randomUUID())
                                .executeUpdate()))
                .hasMessageContaining("row-level security");
    }

    @Test
    void anotherTeamsRowCannotBeChangedOrDeleted() {
        write(theirs);

        int changed = transactions.call(
                ours,
                () -> entities.createNativeQuery("update note set text = 'mine'")
                        .executeUpdate());
        int deleted = transactions.call(
                ours, () -> entities.createNativeQuery("delete from note").executeUpdate());
        assertThat(changed).isZero();
        assertThat(deleted).isZero();
        assertThat(texts(theirs)).containsExactly(theirs.team());
    }

    @Test
    void workForOneTeamInsideWorkForAnotherIsOnlyForTheOne() {
        transactions.run(ours, () -> {
            write(theirs);
            assertThat(texts(theirs)).hasSize(1);
        });

        assertThat(texts(ours)).isEmpty();
    }

    @Test
    void theBackgroundRoleSeesNoDataOfAnyTeam() {
        write(ours);

        assertThatThrownBy(() -> background.ask(
                        connection -> connection.createStatement().executeQuery("select * from note")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theAppRoleCannotReadTheOutboxOrTheDeadLetters() {
        for (String table : List.of("outbox", "dead_letter")) {
            assertThatThrownBy(() -> transactions.call(
                            ours,
                            () -> entities.createNativeQuery("select * from " + table)
                                    .getResultList()))
                    .hasMessageContaining("permission denied");
        }
    }

    private void write(Scope scope) {
        transactions.run(
                scope,
                () -> entities.createNativeQuery("insert into note (id, text, version) values (?1, ?2, 1)")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, scope.team())
                        .executeUpdate());
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(Scope scope) {
        return transactions.call(
                scope, () -> entities.createNativeQuery("select text from note").getResultList());
    }
}
