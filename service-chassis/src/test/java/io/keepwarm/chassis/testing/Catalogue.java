package io.keepwarm.chassis.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What PostgreSQL's catalogue tells of a role's way to the rows of a database, PostgreSQL's own schemas aside.
final class Catalogue {
    private static final String TABLES = """
            with role as (select oid from pg_roles where rolname = ?)
            select format('%I.%I', n.nspname, c.relname),
                   exists (select from pg_attribute a
                           where a.attrelid = c.oid and a.attname = 'team' and a.attnotnull),
                   c.relrowsecurity and c.relforcerowsecurity,
                   array(select p.polname::text from pg_policy p
                         where p.polrelid = c.oid and p.polpermissive
                           and exists (select from unnest(p.polroles) as one(oid)
                                       where one.oid = 0 or one.oid in
                                           (select r.oid from pg_roles r where pg_has_role(role.oid, r.oid, 'member')))),
                   has_table_privilege(role.oid, c.oid, 'select'),
                   has_table_privilege(role.oid, c.oid, 'select, insert, update, delete, truncate')
                       or has_any_column_privilege(role.oid, c.oid, 'select, insert, update')
            from role, pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f')
              and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
            """;

    private static final String FUNCTIONS_WITH_OWNERS_RIGHTS = """
            select p.proname
            from pg_roles role, pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where role.rolname = ? and p.prosecdef and has_function_privilege(role.oid, p.oid, 'execute')
              and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
            """;

    private Catalogue() {}

    /// A table, or a view or the like, as one role meets it; the policies are those that let this role in.
    record Table(
            String name,
            boolean hasTeam,
            boolean isWalled,
            List<String> policies,
            boolean isReadable,
            boolean isTouchable) {}

    static List<Table> tables(Connection connection, String role) throws SQLException {
        try (var question = connection.prepareStatement(TABLES)) {
            question.setString(1, role);
            try (var row = question.executeQuery()) {
                List<Table> tables = new ArrayList<>();
                while (row.next()) {
                    tables.add(new Table(
                            row.getString(1),
                            row.getBoolean(2),
                            row.getBoolean(3),
                            List.of((String[]) row.getArray(4).getArray()),
                            row.getBoolean(5),
                            row.getBoolean(6)));
                }
                return tables;
            }
        }
    }

    /// The functions a role can execute that are SECURITY DEFINER.
    static List<String> functionsWithOwnersRights(Connection connection, String role) throws SQLException {
        try (var question = connection.prepareStatement(FUNCTIONS_WITH_OWNERS_RIGHTS)) {
            question.setString(1, role);
            try (var row = question.executeQuery()) {
                List<String> functions = new ArrayList<>();
                while (row.next()) {
                    functions.add(row.getString(1));
                }
                return functions;
            }
        }
    }
}
