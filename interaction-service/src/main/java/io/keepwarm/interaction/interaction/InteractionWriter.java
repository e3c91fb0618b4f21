package io.keepwarm.interaction.interaction;

import io.keepwarm.interaction.tie.Tie;
import io.keepwarm.interaction.tie.Ties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Writes a new interaction, the contacts it names and the ties it changes in one statement: this is the hottest
/// write there is, and round trips are its cost.
@ApplicationScoped
class InteractionWriter {
    private static final String INSERT = """
            with entry as (
                insert into interaction (id, version, member_id, contact_ids, occurred_at, channel, direction, intent,
                    summary, topics, open_topics, value_given, help_side, help_kind, help_size, help_benefits,
                    help_outcome, personal, private, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                returning id, member_id, contact_ids, occurred_at, exchanged),
            naming as (
                insert into interaction_contact (contact_id, occurred_at, interaction_id, member_id, exchanged)
                select unnest(contact_ids), occurred_at, id, member_id, exchanged from entry)
            """ + Ties.UPSERT;
    private static final int OF_INTERACTION = 21;

    private final EntityManager entities;

    InteractionWriter(EntityManager entities) {
        this.entities = entities;
    }

    /// Writes them all.
    ///
    /// @throws io.keepwarm.interaction.tie.TieCollision when one of the ties came to be meanwhile
    void insert(Interaction interaction, List<Tie> ties) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                bind(insert, interaction);
                Ties.bind(insert, OF_INTERACTION + 1, ties);
                Ties.requireAll(insert.executeUpdate(), ties);
            }
        });
    }

    private static void bind(PreparedStatement insert, Interaction interaction) throws SQLException {
        insert.setObject(1, interaction.id);
        insert.setLong(2, interaction.version);
        insert.setString(3, interaction.memberId);
        setTexts(insert, 4, interaction.contactIds);
        insert.setObject(5, utc(interaction.occurredAt));
        insert.setString(6, interaction.channel.name());
        insert.setString(7, interaction.direction.name());
        insert.setString(8, interaction.intent.name());
        insert.setString(9, interaction.summary);
        setTexts(insert, 10, interaction.topics);
        setTexts(insert, 11, interaction.openTopics);
        insert.setString(12, interaction.valueGiven);
        insert.setString(13, name(interaction.helpSide));
        insert.setString(14, interaction.helpKind);
        insert.setString(15, name(interaction.helpSize));
        insert.setString(16, name(interaction.helpBenefits));
        insert.setString(17, interaction.helpOutcome);
        insert.setBoolean(18, interaction.personal);
        insert.setBoolean(19, interaction.isPrivate);
        insert.setObject(20, utc(interaction.createdAt));
        insert.setObject(21, utc(interaction.updatedAt));
    }

    private static void setTexts(PreparedStatement insert, int index, String[] texts) throws SQLException {
        insert.setArray(index, insert.getConnection().createArrayOf("text", texts));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
