package io.keepwarm.interaction.maildrop.smtp;

import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.keepwarm.interaction.arrival.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The addresses members send copies of mails to; each has one at most.
@ApplicationScoped
class DropAddresses {
    private static final String PREFIX = "log-";
    /// 26 of 32 letters: 130 bits that nobody guesses. Mail servers may write all of it in lower case.
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int SECRET_LENGTH = 26;

    private final EntityManager entities;
    private final BackgroundDatabase background;
    private final String domain;
    private final SecureRandom random = new SecureRandom();

    DropAddresses(
            EntityManager entities,
            BackgroundDatabase background,
            @ConfigProperty(name = "keepwarm.mail-drop.domain") String domain) {
        this.entities = entities;
        this.background = background;
        this.domain = domain.toLowerCase(Locale.ROOT);
    }

    /// An address, and the version it is known by: no two of one member's have the same, be one taken away in between.
    record Versioned(DropAddressView address, long version) {}

    Optional<Versioned> find(String memberId) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select local_part, created_at, version from drop_address where member_id = :member",
                        Tuple.class)
                .setParameter("member", memberId)
                .getResultList();
        return rows.stream()
                .map(row -> new Versioned(
                        new DropAddressView(row.get(0, String.class) + "@" + domain, row.get(1, Instant.class)),
                        row.get(2, Long.class)))
                .findFirst();
    }

    /// A new address in place of the one before, which takes nothing any more.
    Versioned renew(String memberId, Instant now) {
        String localPart = PREFIX + secret();
        Long version = (Long) entities.createNativeQuery("""
                        insert into drop_address (member_id, local_part, created_at) values (:member, :local, :now)
                        on conflict (team, member_id) do update
                        set local_part = excluded.local_part, created_at = excluded.created_at,
                            version = excluded.version
                        returning version
                        """)
                .setParameter("member", memberId)
                .setParameter("local", localPart)
                .setParameter("now", now)
                .getSingleResult();
        return new Versioned(new DropAddressView(localPart + "@" + domain, now), version);
    }

    /// Takes it away.
    void revoke(String memberId) {
        entities.createNativeQuery("delete from drop_address where member_id = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }

    /// Whose address it is, of all teams; empty: nobody's.
    ///
    /// @throws SQLException when the database cannot tell now
    Optional<Recipient> owner(String address) throws SQLException {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        if (at < 0 || !plain.substring(at + 1).equals(domain) || !plain.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return background.ask(connection -> {
            try (var statement =
                    connection.prepareStatement("select team, member_id from drop_address where local_part = ?")) {
                statement.setString(1, plain.substring(0, at));
                var rows = statement.executeQuery();
                return rows.next()
                        ? Optional.of(new Recipient(rows.getString(1), rows.getString(2), null))
                        : Optional.<Recipient>empty();
            }
        });
    }

    private String secret() {
        return random.ints(SECRET_LENGTH, 0, LETTERS.length())
                .collect(
                        StringBuilder::new,
                        (letters, letter) -> letters.append(LETTERS.charAt(letter)),
                        StringBuilder::append)
                .toString();
    }
}
