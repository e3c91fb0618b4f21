package io.keepwarm.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.sample.SampleService;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// The owner makes what a careless migration might make, in a transaction that never commits.
@QuarkusTest
@SampleService
class TeamWallTest {
    private final Config config = ConfigProvider.getConfig();
    private final String app = config.getValue("keepwarm.db.app.user", String.class);
    private Connection owner;

    @BeforeEach
    void begin() throws SQLException {
        var database = new PGSimpleDataSource();
        database.setUrl(config.getValue("keepwarm.db.url", String.class));
        database.setUser(config.getValue("keepwarm.db.owner.user", String.class));
        database.setPassword(config.getValue("keepwarm.db.owner.password", String.class));
        owner = database.getConnection();
        owner.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void whatTheChassisMakesIsBehindTheWall() throws SQLException {
        TeamWall.hidesEveryTable();
        TeamWall.showsNoRowWithoutATeam();
        TeamWall.isSeenOverOnlyBy();
    }

    @Test
    void aTableThatWasNotProtectedIsAGap() throws SQLException {
        migrate("create table forgotten (team text not null, id uuid not null, primary key (team, id))");

        assertThat(gaps())
                .containsExactly(
                        "public.forgotten has no forced row-level security",
                        "public.forgotten lets the app role in by [] instead of [team_wall]");
    }

    @Test
    void aTableThatWasNotProtectedIsOutOfTheServicesReach() throws SQLException {
        migrate("create table forgotten (team text not null, id uuid not null, primary key (team, id))");

        assertThat(Catalogue.tables(owner, app))
                .filteredOn(table -> table.name().equals("public.forgotten"))
                .singleElement()
                .matches(table -> !table.isTouchable());
    }

    @Test
    void aTableWithoutATeamIsAGap() throws SQLException {
        migrate("create table teamless (id uuid primary key)");

        assertThat(gaps()).contains("public.teamless has no column team");
    }

    @Test
    void aMaterializedViewIsAGapForNoPolicyHoldsItBack() throws SQLException {
        migrate("create materialized view every_note as select team, id from note");

        assertThat(gaps()).contains("public.every_note has no forced row-level security");
    }

    @Test
    void anotherPolicyThatLetsTheServiceInIsAGap() throws SQLException {
        migrate("create policy everybody on note using (true)");

        assertThat(gaps()).singleElement().asString().startsWith("public.note lets the app role in by [");
    }

    @Test
    void aPolicyForTheBackgroundRoleIsNone() throws SQLException {
        migrate("create policy tick on note to chassis_background using (true)");

        assertThat(gaps()).isEmpty();
    }

    @Test
    void aTableOfNoTeamThatTheServiceMayTouchIsAGap() throws SQLException {
        migrate("grant insert on dead_letter to " + app);

        assertThat(gaps()).containsExactly("public.dead_letter is of no team, and the app role may touch it");
    }

    @Test
    void aFunctionWithItsOwnersRightsThatWasLeftToEverybodySeesOverTheWall() throws SQLException {
        migrate("create function peek() returns bigint language sql security definer as 'select count(*) from note'");

        assertThat(Catalogue.functionsWithOwnersRights(owner, app)).isEqualTo(List.of("peek"));
    }

    private List<String> gaps() throws SQLException {
        return new TeamWall(owner, app).gaps();
    }

    private void migrate(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
