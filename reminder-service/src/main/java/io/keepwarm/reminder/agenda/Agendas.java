package io.keepwarm.reminder.agenda;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;

/// The agendas of the running team's members.
@ApplicationScoped
class Agendas implements PanacheRepositoryBase<MemberAgenda, String> {
    private static final String WAKE = """
            insert into agenda as known (member_id, version, next_at)
            select id, 0, at from unnest(?::text[]) member (id), (values (?::timestamptz)) moment (at)
            on conflict (team, member_id) do update set next_at = excluded.next_at
            where known.next_at is null or known.next_at > excluded.next_at
            """;

    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    private static final int SKIP_LOCKED = -2;

    private final AgroalDataSource database;

    Agendas(AgroalDataSource database) {
        this.database = database;
    }

    /// Has the agendas of those members prepared at `at`, unless they will be sooner anyway. They are locked in the
    /// order given.
    void wake(SortedSet<String> memberIds, Instant at) {
        // Not through the session, which is done with its connection when a transaction is about to commit.
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WAKE)) {
            statement.setArray(1, connection.createArrayOf("text", memberIds.toArray()));
            statement.setObject(2, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new NotWoken(failure);
        }
    }

    /// Agendas could not be noted; the transaction rolls back.
    static final class NotWoken extends RuntimeException {
        NotWoken(SQLException cause) {
            super("Agendas could not be noted to be prepared", cause);
        }
    }

    /// Has the agendas of all members prepared at `at`, unless they will be sooner anyway, but for those of members
    /// who are gone. Those that are due already are locked, so that none is prepared before the change can be seen.
    void wakeAll(Instant at) {
        getEntityManager().createNativeQuery("""
                        update agenda set next_at = least(next_at, ?1)
                        where member_id in (
                            select member_id from agenda where next_at is not null order by member_id for update)
                        """).setParameter(1, at).executeUpdate();
    }

    /// Those whose time has come; what another replica holds is left to it.
    List<MemberAgenda> lockDue(Instant now, int limit) {
        return find("nextAt <= ?1", Sort.by("nextAt"), now)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(LOCK_TIMEOUT, SKIP_LOCKED)
                .list();
    }
}
