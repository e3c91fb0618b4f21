package io.keepwarm.chassis.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses to start a service whose database role could see through the wall between teams: a superuser, a role with
/// BYPASSRLS, one that owns tables or may become a role that does.
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
    private final String service;

    RoleGuard(AgroalDataSource database, @ConfigProperty(name = "keepwarm.service") String service) {
        this.database = database;
        this.service = service;
    }

    void check(@Observes @Priority(10) StartupEvent start) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(QUESTION)) {
            answer.next();
            String role = answer.getString(1);
            if (answer.getBoolean(2)) {
                throw new UnsafeRole(service, role, "is a superuser or has BYPASSRLS");
            }
            if (answer.getBoolean(3)) {
                throw new UnsafeRole(service, role, "owns the tables");
            }
        }
    }

    /// The service was given a role that row-level security does not bind.
    static final class UnsafeRole extends IllegalStateException {
        UnsafeRole(String service, String role, String why) {
            super(
                    service + "-service refuses to start: its database role '" + role + "' " + why
                            + ", so row-level security would not hold. Set KEEPWARM_DB_APP_USER to the service's own app role.");
        }
    }
}
