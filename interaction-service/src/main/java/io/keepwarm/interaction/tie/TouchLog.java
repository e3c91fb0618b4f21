package io.keepwarm.interaction.tie;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.knowledge.Sharing;
import io.keepwarm.interaction.tie.facts.HelpSide;
import io.keepwarm.interaction.tie.facts.Touch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// The interactions of a tie, read as touches: what its facts are counted from.
@ApplicationScoped
public class TouchLog {
    private static final String TOUCHES = """
            select i.id, i.occurred_at, i.channel, i.direction, i.intent, i.summary, i.open_topics,
                   i.personal or cardinality(i.topics) > 0, i.value_given is not null, i.help_side, i.help_kind,
            """ + Sharing.IS_SHARED + """
            from interaction i
            where i.id in (
                select l.interaction_id from interaction_contact l
                where l.member_id = ? and l.contact_id in (
                    select ?::text union all select id from knowledge.contact where stands_for = ?))
            """;

    private final EntityManager entities;

    TouchLog(EntityManager entities) {
        this.entities = entities;
    }

    /// All touches of the tie, those with contacts merged into this one among them; in no order.
    public List<Touch> of(String contactId, String memberId) {
        entities.flush();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(TOUCHES)) {
                query.setString(1, memberId);
                query.setString(2, contactId);
                query.setString(3, contactId);
                try (var rows = query.executeQuery()) {
                    List<Touch> touches = new ArrayList<>();
                    while (rows.next()) {
                        touches.add(touch(rows));
                    }
                    return touches;
                }
            }
        });
    }

    private static Touch touch(ResultSet row) throws SQLException {
        String help = row.getString(10);
        return new Touch(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                Channel.valueOf(row.getString(3)),
                Direction.valueOf(row.getString(4)),
                Intent.valueOf(row.getString(5)),
                row.getString(6),
                List.of((String[]) row.getArray(7).getArray()),
                row.getBoolean(8),
                row.getBoolean(9),
                help == null ? null : HelpSide.valueOf(help),
                row.getString(11),
                row.getBoolean(12));
    }
}
