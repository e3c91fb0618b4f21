package io.keepwarm.embedded.postgres;

import io.keepwarm.embedded.home.Secrets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/// One service's database and roles. Making it again changes nothing but what was missing; passwords follow
/// `<home>/secrets`.
final class ServiceDatabase {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private final String service;
    private final Secrets secrets;

    ServiceDatabase(String service, Secrets secrets) {
        if (!NAME.matcher(service).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + service);
        }
        this.service = service;
        this.secrets = secrets;
    }

    /// @param cluster the superuser's connection to database `postgres`
    void createRolesAndDatabase(Connection cluster) throws SQLException {
        try (Statement sql = cluster.createStatement()) {
            login(sql, Role.OWNER);
            login(sql, Role.APP);
            login(sql, Role.BACKGROUND);
            createRole(sql, Role.SEARCH, "NOLOGIN NOSUPERUSER BYPASSRLS");
            // SET lets a migration hand a function over; without INHERIT the owner's own statements stay under the
            // policies.
            sql.execute(fill("GRANT {search} TO {owner} WITH INHERIT FALSE, SET TRUE"));
            if (isMissing(sql, "SELECT 1 FROM pg_database WHERE datname = '{db}'")) {
                sql.execute(fill("CREATE DATABASE {db} OWNER {owner}"));
            }
            sql.execute(fill("""
                    REVOKE ALL ON DATABASE {db} FROM PUBLIC;
                    GRANT CONNECT ON DATABASE {db} TO {app}, {background};
                    ALTER DATABASE {db} SET timezone = 'UTC';
                    ALTER ROLE {app} IN DATABASE {db} SET idle_in_transaction_session_timeout = '60s';
                    """));
        }
    }

    /// No default privileges: the app role is granted by name what it may touch, together with the wall between teams,
    /// so a table that a migration forgets is out of its reach.
    ///
    /// @param database the superuser's connection to the service's own database
    void grant(Connection database) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute(fill("""
                    ALTER SCHEMA public OWNER TO {owner};
                    GRANT USAGE ON SCHEMA public TO {app}, {background};
                    GRANT CREATE, USAGE ON SCHEMA public TO {search};
                    """));
        }
    }

    private void login(Statement sql, Role role) throws SQLException {
        createRole(
                sql,
                role,
                "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '" + secrets.get(role.of(service))
                        + "'");
    }

    private void createRole(Statement sql, Role role, String attributes) throws SQLException {
        String name = role.of(service);
        boolean missing = isMissing(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'");
        sql.execute((missing ? "CREATE ROLE " : "ALTER ROLE ") + name + " " + attributes);
    }

    private boolean isMissing(Statement sql, String query) throws SQLException {
        try (ResultSet found = sql.executeQuery(fill(query))) {
            return !found.next();
        }
    }

    private String fill(String template) {
        return template.replace("{db}", service)
                .replace("{owner}", Role.OWNER.of(service))
                .replace("{app}", Role.APP.of(service))
                .replace("{background}", Role.BACKGROUND.of(service))
                .replace("{search}", Role.SEARCH.of(service));
    }
}
