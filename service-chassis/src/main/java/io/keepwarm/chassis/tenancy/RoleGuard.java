package io.keepwarm.chassis.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses to start a service whose app or background role could see through the wall between teams: a
/// superuser, a role with BYPASSRLS, one that owns tables or may become a role that does.
@ApplicationScoped
class RoleGuard {
    private static final String QUESTION = """
            select current_user,
                   exists (select from pg_roles r
                           where (r.rolsuper or r.rolbypassrls) and pg_has_role(current_user, r.oid, 'MEMBER')),
                   exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where c.relkind in ('r', 'p') and n.nspname in ('public', 'knowledge')
                             and pg_has_role(current_user, c.relowner, 'MEMBER'))
            """;

    private final AgroalDataSource database;
    private final BackgroundDatabase background;
    private final String service;

    RoleGuard(
            AgroalDataSource database,
            BackgroundDatabase background,
            @ConfigProperty(name = "keepwarm.service") String service) {
        this.database = database;
        this.background = background;
        this.service = service;
    }

    void check(@Observes @Priority(10) StartupEvent start) throws SQLException {
        try (var connection = database.getConnection()) {
            check(connection, "KEEPWARM_DB_APP_USER");
        }
        try (var connection = background.open()) {
            check(connection, "KEEPWARM_DB_BACKGROUND_USER");
        }
    }

    private void check(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(QUESTION)) {
            answer.next();
            String role = answer.getString(1);
            if (answer.getBoolean(2)) {
                throw new UnsafeRole(service, role, "is a superuser or has BYPASSRLS", setting);
            }
            if (answer.getBoolean(3)) {
                throw new UnsafeRole(service, role, "owns the tables", setting);
            }
        }
    }

    /// The service was given a role that row-level security does not bind.
    static final class UnsafeRole extends IllegalStateException {
        UnsafeRole(String service, String role, String why, String setting) {
            super(service + "-service refuses to start: its database role '" + role + "' " + why
                    + ", so row-level security would not hold. Set " + setting + " to the role made for it.");
        }
    }
}
