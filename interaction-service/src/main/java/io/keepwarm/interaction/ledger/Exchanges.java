package io.keepwarm.interaction.ledger;

import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.interaction.Help;
import io.keepwarm.interaction.interaction.Help.Beneficiary;
import io.keepwarm.interaction.interaction.Help.HelpSize;
import io.keepwarm.interaction.tie.facts.HelpSide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The touches of a member in which something was given, received or asked. They are met along an index of their own,
/// so a page costs what the member exchanged, and not how often they were in touch.
@ApplicationScoped
public class Exchanges {
    private static final String SELECT = """
            select i.id, i.occurred_at, i.contact_ids, i.channel, i.intent, i.value_given, i.help_side, i.help_kind,
                   i.help_size, i.help_benefits, i.help_outcome, i.summary, i.direction
            from interaction i
            where i.member_id = :member and (i.help_side is not null or i.value_given is not null
                                              or i.intent = 'ASK' and i.direction <> 'INBOUND')
            """;
    private static final String ASKED = " and (i.help_side = 'ASKED' or i.intent = 'ASK' and i.direction <> 'INBOUND')";

    private final EntityManager entities;

    Exchanges(EntityManager entities) {
        this.entities = entities;
    }

    private record Position(Instant at, UUID id) {}

    /// A page of the member's, the newest first.
    ///
    /// @param list the list's name, for its cursors
    /// @param contactIds with one of these; null: with anybody
    /// @param asksOnly only those in which something was asked
    public Page<Exchange> page(
            String list,
            String memberId,
            @Nullable Collection<String> contactIds,
            boolean asksOnly,
            PageRequest request) {
        Optional<Position> after = request.after(
                list, values -> new Position(Instant.parse(values.getFirst()), UUID.fromString(values.getLast())));
        var sql = new StringBuilder(SELECT);
        if (asksOnly) {
            sql.append(ASKED);
        }
        if (contactIds != null) {
            sql.append(" and i.contact_ids && cast(:contacts as text[])");
        }
        if (after.isPresent()) {
            sql.append(" and (i.occurred_at, i.id) < (:at, :id)");
        }
        sql.append(" order by i.occurred_at desc, i.id desc");
        var query = entities.createNativeQuery(sql.toString(), Tuple.class)
                .setParameter("member", memberId)
                .setMaxResults(request.limit() + 1);
        if (contactIds != null) {
            query.setParameter("contacts", contactIds.toArray(String[]::new));
        }
        after.ifPresent(position -> query.setParameter("at", position.at()).setParameter("id", position.id()));
        List<Tuple> rows = query.getResultList();
        return request.of(
                list,
                rows.stream().map(Exchanges::read).toList(),
                last -> List.of(
                        last.occurredAt().toString(), last.interactionId().toString()));
    }

    private static Exchange read(Tuple row) {
        var intent = Intent.valueOf(row.get(4, String.class));
        String valueGiven = row.get(5, String.class);
        String side = row.get(6, String.class);
        Help help = side == null
                ? null
                : new Help(
                        HelpSide.valueOf(side),
                        row.get(7, String.class),
                        named(HelpSize.class, row.get(8, String.class)),
                        named(Beneficiary.class, row.get(9, String.class)),
                        row.get(10, String.class));
        return new Exchange(
                row.get(0, UUID.class),
                row.get(1, Instant.class),
                List.of(row.get(2, String[].class)),
                Channel.valueOf(row.get(3, String.class)),
                intent,
                Exchange.sides(intent, Direction.valueOf(row.get(12, String.class)), valueGiven, help),
                valueGiven,
                help,
                row.get(11, String.class));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
