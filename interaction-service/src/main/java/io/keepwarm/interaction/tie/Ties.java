package io.keepwarm.interaction.tie;

import io.keepwarm.interaction.knowledge.KnownContact;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.tie.Setting.Encounter;
import io.keepwarm.interaction.tie.facts.Heat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rows of ties for writing. It speaks SQL itself, for logging a touch is the hottest write there is and its
/// round trips are its cost: one statement to look and lock, one to write.
@ApplicationScoped
public class Ties {
    /// The contacts are held as they are until the transaction ends, so that none is erased or hidden beside a touch
    /// that is being logged. Then the ties are locked. Each in key order, so that writers wait and never deadlock.
    private static final String LOCK = """
            with named as materialized (
                select n.id, coalesce(alias.stands_for, n.id) as stands_for
                from unnest(?::text[]) as n(id) left join knowledge.contact alias on alias.id = n.id),
            held as materialized (
                select c.id, c.keeper_id, c.visibility, c.trashed, c.erased from knowledge.contact c
                where c.id = any(array(select stands_for from named))
                order by c.id for share),
            locked as materialized (
                select t.contact_id, t.version, t.changed_at, t.facts from tie t
                where t.member_id = ?
                  and t.contact_id = any(array(select n.stands_for from named n left join held h on h.id = n.stands_for))
                order by t.contact_id for update)
            select n.id, n.stands_for, c.id is not null, c.keeper_id, c.visibility, c.trashed, c.erased, m.zone,
                   l.version, l.changed_at, l.facts
            from named n
            left join held c on c.id = n.stands_for
            left join knowledge.member m on m.id = ?
            left join locked l on l.contact_id = n.stands_for
            """;

    /// Writes ties of the version after the one that is there; a tie that somebody else made meanwhile is left alone,
    /// which the number of rows tells. Takes the parameters that [#bind] sets.
    public static final String UPSERT = """
            insert into tie as kept
                (contact_id, member_id, version, changed_at, facts, last_touch_at, list_only, warmth, stage,
                 shared_warmth, shared_stage)
            select n.contact_id, n.member_id, n.version, n.changed_at, n.facts::jsonb, n.last_touch_at, n.list_only,
                   n.warmth, n.stage, n.shared_warmth, n.shared_stage
            from unnest(?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[], ?::timestamptz[], ?::boolean[],
                        ?::float8[], ?::text[], ?::float8[], ?::text[])
                as n(contact_id, member_id, version, changed_at, facts, last_touch_at, list_only, warmth, stage,
                     shared_warmth, shared_stage)
            order by n.contact_id
            on conflict (team, contact_id, member_id) do update
            set version = excluded.version, changed_at = excluded.changed_at, facts = excluded.facts,
                last_touch_at = excluded.last_touch_at, list_only = excluded.list_only, warmth = excluded.warmth,
                stage = excluded.stage, shared_warmth = excluded.shared_warmth, shared_stage = excluded.shared_stage
            where kept.version = excluded.version - 1
            """;

    private final EntityManager entities;

    Ties(EntityManager entities) {
        this.entities = entities;
    }

    /// Looks up whom a touch names and locks their ties with the member.
    public Setting lock(String memberId, Collection<String> contactIds) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var look = connection.prepareStatement(LOCK)) {
                look.setArray(1, connection.createArrayOf("text", contactIds.toArray()));
                look.setString(2, memberId);
                look.setString(3, memberId);
                try (var answer = look.executeQuery()) {
                    return setting(memberId, answer);
                }
            }
        });
    }

    /// Writes ties that were locked, each one version on.
    ///
    /// @throws TieCollision when one of them came to be meanwhile
    public void save(Collection<Tie> ties) {
        if (ties.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (var upsert = connection.prepareStatement(UPSERT)) {
                bind(upsert, 1, ties);
                requireAll(upsert.executeUpdate(), ties);
            }
        });
    }

    /// Deletes the ties of all members with a contact.
    ///
    /// @return the deleted ties
    List<Tie> remove(String contactId) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from tie where contact_id = ? returning member_id, version, changed_at, facts")) {
                delete.setString(1, contactId);
                try (var rows = delete.executeQuery()) {
                    List<Tie> removed = new ArrayList<>();
                    while (rows.next()) {
                        removed.add(new Tie(
                                contactId,
                                rows.getString(1),
                                rows.getLong(2),
                                rows.getObject(3, OffsetDateTime.class).toInstant(),
                                FactsJson.read(rows.getString(4))));
                    }
                    return removed;
                }
            }
        });
    }

    /// Sets the parameters of [#UPSERT], of which the first is number `first` of the statement.
    public static void bind(PreparedStatement statement, int first, Collection<Tie> ties) throws SQLException {
        Connection connection = statement.getConnection();
        int next = first;
        statement.setArray(next++, connection.createArrayOf("text", column(ties, Tie::contactId)));
        statement.setArray(next++, connection.createArrayOf("text", column(ties, Tie::memberId)));
        statement.setArray(next++, connection.createArrayOf("bigint", column(ties, Tie::version)));
        statement.setArray(next++, connection.createArrayOf("timestamptz", column(ties, tie -> utc(tie.changedAt()))));
        statement.setArray(next++, connection.createArrayOf("text", column(ties, tie -> FactsJson.write(tie.facts()))));
        statement.setArray(next++, connection.createArrayOf("timestamptz", column(ties, Ties::lastTouchAt)));
        statement.setArray(
                next++,
                connection.createArrayOf(
                        "boolean", column(ties, tie -> tie.facts().isListOnly())));
        statement.setArray(
                next++,
                connection.createArrayOf(
                        "float8", column(ties, tie -> warmth(tie.facts().heat()))));
        statement.setArray(
                next++,
                connection.createArrayOf(
                        "text", column(ties, tie -> tie.facts().stage().name())));
        statement.setArray(
                next++,
                connection.createArrayOf(
                        "float8",
                        column(ties, tie -> warmth(tie.facts().shared().heat()))));
        statement.setArray(
                next,
                connection.createArrayOf(
                        "text", column(ties, tie -> tie.facts().shared().stage().name())));
    }

    /// Checks how many rows [#UPSERT] wrote.
    public static void requireAll(int written, Collection<Tie> ties) {
        if (written < ties.size()) {
            throw new TieCollision();
        }
    }

    private static @Nullable Object lastTouchAt(Tie tie) {
        var last = tie.facts().moments().last();
        return last == null ? null : utc(last.at());
    }

    private static Object warmth(Heat heat) {
        Double sum = heat.sum();
        return sum == null ? Double.NEGATIVE_INFINITY : sum;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Object[] column(Collection<Tie> ties, Function<Tie, @Nullable Object> of) {
        @Nullable Object[] column = new Object[ties.size()];
        int row = 0;
        for (Tie tie : ties) {
            column[row++] = of.apply(tie);
        }
        return column;
    }

    private static Setting setting(String memberId, ResultSet answer) throws SQLException {
        Optional<ZoneId> zone = Optional.empty();
        List<Encounter> encounters = new ArrayList<>();
        while (answer.next()) {
            zone = Optional.ofNullable(answer.getString(8)).map(KnownMembers::zone);
            encounters.add(encounter(memberId, answer));
        }
        return new Setting(memberId, zone, encounters);
    }

    private static Encounter encounter(String memberId, ResultSet answer) throws SQLException {
        String contactId = answer.getString(2);
        KnownContact known = answer.getBoolean(3)
                ? new KnownContact(
                        contactId,
                        answer.getString(4),
                        KnownContacts.visibility(answer.getString(5)),
                        answer.getBoolean(6),
                        answer.getBoolean(7))
                : null;
        String facts = answer.getString(11);
        Tie tie = facts == null
                ? null
                : new Tie(
                        contactId,
                        memberId,
                        answer.getLong(9),
                        answer.getObject(10, OffsetDateTime.class).toInstant(),
                        FactsJson.read(facts));
        return new Encounter(answer.getString(1), contactId, known, tie);
    }
}
