package io.keepwarm.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/// The wall between teams in the database of the service under test: whatever its migrations make stands behind it,
/// unless it is named here or by the service's own test.
public final class TeamWall {
    /// Tables of no team, out of the app role's reach.
    private static final Set<String> OUTSIDE = Set.of(
            // Flyway's own.
            "public.flyway_schema_history",
            // One row about the relay itself.
            "public.relay",
            // Some letters cannot even tell their team; operators see them through the background role.
            "public.dead_letter",
            // One row about the schema itself.
            "knowledge.generation");

    private final Connection connection;
    private final String app;

    /// The wall as it stands in a transaction of this connection, whoever's it is, before the role `app`.
    TeamWall(Connection connection, String app) {
        this.connection = connection;
        this.app = app;
    }

    /// Fails when a table, or anything else that has rows, is not behind the wall.
    public static void hidesEveryTable() throws SQLException {
        try (var connection = connect()) {
            assertThat(new TeamWall(connection, appRole()).gaps()).isEmpty();
        }
    }

    /// Fails when the app role reads a row without having said for which team.
    public static void showsNoRowWithoutATeam() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (Catalogue.Table table : Catalogue.tables(connection, appRole())) {
                if (table.isReadable()) {
                    try (var rows = statement.executeQuery("select from " + table.name() + " limit 1")) {
                        assertThat(rows.next())
                                .as(table.name() + " shows a row")
                                .isFalse();
                    }
                }
            }
        }
    }

    /// Fails when functions other than these act with more rights than the app role that executes them.
    public static void isSeenOverOnlyBy(String... functions) throws SQLException {
        try (var connection = connect()) {
            assertThat(Catalogue.functionsWithOwnersRights(connection, appRole()))
                    .containsExactlyInAnyOrder(functions);
        }
    }

    /// A line for each thing that is wrong.
    List<String> gaps() throws SQLException {
        List<String> gaps = new ArrayList<>();
        for (Catalogue.Table table : Catalogue.tables(connection, app)) {
            (OUTSIDE.contains(table.name()) ? ifTouched(table) : ifOpen(table))
                    .forEach(gap -> gaps.add(table.name() + " " + gap));
        }
        return gaps;
    }

    private static List<String> ifTouched(Catalogue.Table table) {
        return table.isTouchable() ? List.of("is of no team, and the app role may touch it") : List.of();
    }

    private static List<String> ifOpen(Catalogue.Table table) {
        List<String> gaps = new ArrayList<>();
        if (!table.hasTeam()) {
            gaps.add("has no column team");
        }
        if (!table.isWalled()) {
            gaps.add("has no forced row-level security");
        }
        if (!table.policies().equals(List.of("team_wall"))) {
            gaps.add("lets the app role in by " + table.policies() + " instead of [team_wall]");
        }
        return gaps;
    }

    private static Connection connect() throws SQLException {
        var database = new PGSimpleDataSource();
        database.setUrl(config().getValue("keepwarm.db.url", String.class));
        database.setUser(appRole());
        database.setPassword(config().getValue("keepwarm.db.app.password", String.class));
        return database.getConnection();
    }

    private static String appRole() {
        return config().getValue("keepwarm.db.app.user", String.class);
    }

    private static Config config() {
        return ConfigProvider.getConfig();
    }
}
