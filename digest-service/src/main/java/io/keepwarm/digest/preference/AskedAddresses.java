package io.keepwarm.digest.preference;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.keepwarm.chassis.time.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/// How often each address was asked, over all teams: whoever owns a mailbox does not care which of them fills it. Of
/// the
/// address only a hash is kept, for a day.
@ApplicationScoped
class AskedAddresses {
    private static final int MOST_A_DAY = 3;
    private static final Duration DAY = Duration.ofDays(1);

    private final BackgroundDatabase database;

    AskedAddresses(BackgroundDatabase database) {
        this.database = database;
    }

    /// Notes that a mail is about to go there, and answers the note's id; in a transaction of its own.
    ///
    /// @throws Problem 429 when three went there within a day, 503 when nobody can tell
    UUID note(String team, String address, Instant now) {
        try (var connection = database.open()) {
            connection.setAutoCommit(false);
            var id = note(connection, team, hash(address), now);
            connection.commit();
            return id;
        } catch (SQLException away) {
            throw Problem.unavailable("The address cannot be asked now, so nothing was saved.", 60);
        }
    }

    /// Takes a note back: no mail went out.
    void takeBack(UUID id) {
        try (var connection = database.open();
                var delete = connection.prepareStatement("delete from asked_address where id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        } catch (SQLException away) {
            // It counts until tomorrow.
            return;
        }
    }

    private static UUID note(Connection connection, String team, String hash, Instant now) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))");
                var expire = connection.prepareStatement("delete from asked_address where asked_at <= ?");
                var oldest = connection.prepareStatement(
                        "select asked_at from asked_address where address = ? order by asked_at desc offset ? limit 1");
                var insert = connection.prepareStatement(
                        "insert into asked_address (team, id, address, asked_at) values (?, ?, ?, ?)")) {
            lock.setString(1, "ask to confirm:" + hash);
            lock.execute();
            expire.setObject(1, at(now.minus(DAY)));
            expire.executeUpdate();
            oldest.setString(1, hash);
            oldest.setInt(2, MOST_A_DAY - 1);
            var answer = oldest.executeQuery();
            if (answer.next()) {
                throw tooMany(
                        answer.getObject(1, OffsetDateTime.class).toInstant().plus(DAY), now);
            }
            var id = TimeOrderedId.next();
            insert.setString(1, team);
            insert.setObject(2, id);
            insert.setString(3, hash);
            insert.setObject(4, at(now));
            insert.executeUpdate();
            return id;
        }
    }

    private static Problem tooMany(Instant again, Instant now) {
        return Problem.tooMany(
                "This address was asked three times within a day, by you or by others. Nothing was saved. Try again after "
                        + again.truncatedTo(ChronoUnit.SECONDS) + ", or send the email in use now.",
                (int) Math.max(1, Duration.between(now, again).toSeconds() + 1));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String hash(String address) {
        try {
            byte[] text = address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
