package io.keepwarm.interaction.knowledge;

import io.keepwarm.chassis.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Contacts with all that is told of them in one row, for what is asked often and must be answered quickly: a round
/// trip costs more than an answer.
@ApplicationScoped
public class KnownPersons {
    static final String FIND = """
            select c.id, c.keeper_id, c.visibility, c.trashed, c.erased,
                array(select o.id from knowledge.contact o where o.stands_for = c.id and o.id <> c.id),
                (select cast(f.facts as text) from knowledge.contact_facts f where f.id = c.id),
                (select m.zone from knowledge.member m where m.id = :member)
            from knowledge.contact c
            where c.id = (select coalesce((select stands_for from knowledge.contact where id = :id), :id))
            """;

    private final EntityManager entities;

    KnownPersons(EntityManager entities) {
        this.entities = entities;
    }

    /// A contact, and whoever asks.
    ///
    /// @param names its id, and those of all contacts that were merged into it
    /// @param facts null as long as no event of it has come
    /// @param zone of the member who asks
    public record Person(
            KnownContact contact,
            List<String> names,
            @Nullable ContactFacts facts,
            ZoneId zone) {}

    /// The contact that answers for `id`, whether the caller sees it or not.
    public Optional<Person> find(String id, Caller caller) {
        List<Tuple> rows = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .setParameter("member", caller.memberId())
                .getResultList();
        return rows.stream().map(row -> read(row, caller)).findFirst();
    }

    private static Person read(Tuple row, Caller caller) {
        var contact = KnownContacts.read(row);
        String facts = row.get(6, String.class);
        String zone = row.get(7, String.class);
        return new Person(
                contact,
                Stream.concat(Stream.of(contact.id()), Arrays.stream(row.get(5, String[].class)))
                        .toList(),
                facts == null ? null : KnownFacts.read(facts),
                zone == null ? KnownMembers.zoneSaidBy(caller) : KnownMembers.zone(zone));
    }
}
