package io.keepwarm.interaction.ledger;

import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.interaction.Help;
import io.keepwarm.interaction.interaction.Help.Beneficiary;
import io.keepwarm.interaction.interaction.Help.HelpSize;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.tie.facts.HelpSide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The touches of a member in which something was given, received or asked. They are met along indexes of their own,
/// so a page costs what the member exchanged, with one contact what they exchanged with that one, and not how often
/// they were in touch.
@ApplicationScoped
public class Exchanges {
    private static final String COLUMNS = """
            i.id, i.occurred_at, i.contact_ids, i.channel, i.intent, i.value_given, i.help_side, i.help_kind,
            i.help_size, i.help_benefits, i.help_outcome, i.summary, i.direction
            """;
    private static final String ASKED =
            " and (i.help_side = 'ASKED' or i.intent = 'ASK' and i.direction <> 'INBOUND') ";
    private static final String WITH_ANYBODY = "select " + COLUMNS + """
            from interaction i where i.member_id = :member and i.exchanged %s
            order by i.occurred_at desc, i.id desc limit :limit
            """;

    /// Each of the contact's names has touches of its own; the newest of all make the page.
    static final String WITH_ONE = "select " + COLUMNS + """
            from (
                select distinct newest.interaction_id from unnest(cast(:contacts as text[])) as named(id)
                cross join lateral (
                    select l.interaction_id from interaction_contact l
                    cross join lateral (select * from interaction one where one.id = l.interaction_id) i
                    where l.contact_id = named.id and l.member_id = :member and l.exchanged %s
                    order by l.occurred_at desc, l.interaction_id desc limit :limit) newest) found
            cross join lateral (select * from interaction one where one.id = found.interaction_id) i
            order by i.occurred_at desc, i.id desc limit :limit
            """;

    private final EntityManager entities;
    private final KnownContacts contacts;

    Exchanges(EntityManager entities, KnownContacts contacts) {
        this.entities = entities;
        this.contacts = contacts;
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
        String asked = asksOnly ? ASKED : "";
        String sql = contactIds == null
                ? WITH_ANYBODY.formatted(asked + (after.isPresent() ? "and (i.occurred_at, i.id) < (:at, :id)" : ""))
                : WITH_ONE.formatted(
                        asked + (after.isPresent() ? "and (l.occurred_at, l.interaction_id) < (:at, :id)" : ""));
        var query = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("member", memberId)
                .setParameter("limit", request.limit() + 1);
        if (contactIds != null) {
            query.setParameter("contacts", contactIds.toArray(String[]::new));
        }
        after.ifPresent(position -> query.setParameter("at", position.at()).setParameter("id", position.id()));
        List<Tuple> rows = query.getResultList();
        var found = rows.stream().map(Exchanges::read).toList();
        var standIns = contacts.standInsOf(found.stream()
                .flatMap(exchange -> exchange.contactIds().stream())
                .collect(Collectors.toSet()));
        return request.of(
                list,
                found.stream()
                        .map(exchange -> exchange.under(id -> standIns.getOrDefault(id, id)))
                        .toList(),
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
