package io.keepwarm.interaction.knowledge;

import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.interaction.knowledge.ContactWords.Spoken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Keeps what events tell of contacts: who may see them, what they are like, where they are reached and what they care
/// about. An import tells of thousands, so all that comes together is one statement.
@ApplicationScoped
public class HeardContacts {
    /// Contacts come in key order, so that writers wait for each other. All parts see what was there before any.
    static final String KEEP = """
            with told as (
                select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[],
                    ?::text[]) as told(id, version, keeper_id, visibility, state, trashed, facts, tier)),
            address as (
                select * from unnest(?::text[], ?::text[]) as address(contact_id, email)),
            spoken as (
                select * from unnest(?::text[], ?::text[], ?::text[]) as spoken(contact_id, word, said)),
            before as (
                select c.id, c.keeper_id, c.visibility, c.stands_for, c.erased from knowledge.contact c
                where c.id = any(array(select id from told))),
            kept as (
                insert into knowledge.contact as known (id, version, keeper_id, visibility, state, trashed)
                select id, version, keeper_id, visibility, state, trashed from told
                on conflict (team, id) do update
                set version = excluded.version, keeper_id = excluded.keeper_id, visibility = excluded.visibility,
                    state = excluded.state, trashed = excluded.trashed
                where known.version <= excluded.version and not known.erased
                returning id),
            living as (
                select told.* from told left join before on before.id = told.id where before.erased is not true),
            fact as (
                insert into knowledge.contact_facts (id, facts, keeper_id, tier)
                select id, cast(facts as jsonb), keeper_id, tier from living
                on conflict (team, id) do update
                set facts = excluded.facts, keeper_id = excluded.keeper_id, tier = excluded.tier),
            address_gone as (
                delete from knowledge.contact_email one
                where one.contact_id = any(array(select id from kept))
                  and not exists (
                      select from address where address.contact_id = one.contact_id and address.email = one.email)),
            address_new as (
                insert into knowledge.contact_email (email, contact_id)
                select address.email, kept.id from address join kept on kept.id = address.contact_id
                on conflict (team, email, contact_id) do nothing),
            word_gone as (
                delete from knowledge.contact_word one
                where one.contact_id = any(array(select id from told))
                  and not exists (
                      select from spoken where spoken.contact_id = one.contact_id and spoken.word = one.word
                        and spoken.said = one.said)
                returning one.contact_id),
            word_new as (
                insert into knowledge.contact_word (contact_id, word, said)
                select spoken.contact_id, spoken.word, spoken.said
                from spoken join living on living.id = spoken.contact_id
                on conflict (team, word, contact_id, said) do nothing
                returning contact_id)
            select told.id, before.keeper_id, before.visibility, before.erased, before.stands_for is not null,
                   told.id in (select id from kept),
                   told.id in (select contact_id from word_gone union all select contact_id from word_new)
            from told left join before on before.id = told.id
            """;

    private final EntityManager entities;

    HeardContacts(EntityManager entities) {
        this.entities = entities;
    }

    /// What is otherwise with a contact since it was heard of before.
    ///
    /// @param sight whether the team may see it and might not, or the other way round
    /// @param keeper whether somebody else keeps it now
    /// @param words whether it cares about or needs something else
    /// @param hasWords whether it is known to care about or need anything
    /// @param stoodForAnother whether another contact answered for it, for the two were merged
    public record Change(boolean sight, boolean keeper, boolean words, boolean hasWords, boolean stoodForAnother) {
        /// Whether what names the contact has to follow.
        public boolean concernsOthers() {
            return sight || keeper;
        }
    }

    /// Keeps what the newest events of these contacts tell, each named once. Of one contact what is older than what is
    /// known is not kept, but the same version once more is, for an older replica may have kept less of it. Of an
    /// erased contact nothing is.
    ///
    /// @return what changed, by contact
    public Map<String, Change> keep(Collection<ContactState> states) {
        if (states.isEmpty()) {
            return Map.of();
        }
        var contacts = states.stream()
                .map(Contact::of)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        return entities.unwrap(Session.class).doReturningWork(connection -> keep(connection, contacts));
    }

    private record Contact(ContactState state, List<Spoken> words) {
        static Contact of(ContactState state) {
            return new Contact(state, List.copyOf(ContactWords.spoken(state)));
        }

        String id() {
            return state.contactId();
        }
    }

    private record Said(String contactId, Spoken spoken) {}

    private record Address(String contactId, String email) {}

    private static Map<String, Change> keep(Connection connection, List<Contact> contacts) throws SQLException {
        List<Said> words = new ArrayList<>();
        List<Address> addresses = new ArrayList<>();
        for (var contact : contacts) {
            contact.words().forEach(spoken -> words.add(new Said(contact.id(), spoken)));
            contact.state().emails().stream()
                    .map(email -> KnownAddresses.plain(email.value()))
                    .distinct()
                    .forEach(email -> addresses.add(new Address(contact.id(), email)));
        }
        try (var keep = connection.prepareStatement(KEEP)) {
            var fill = new Filling(keep);
            fill.next("text", contacts, Contact::id);
            fill.next("bigint", contacts, contact -> contact.state().version());
            fill.next("text", contacts, contact -> contact.state().keeperId());
            fill.next("text", contacts, contact -> contact.state().visibility().name());
            fill.next("text", contacts, contact -> contact.state().state().name());
            fill.next("boolean", contacts, contact -> contact.state().trashedAt() != null);
            fill.next("text", contacts, contact -> KnownFacts.write(ContactFacts.of(contact.state())));
            fill.next(
                    "text",
                    contacts,
                    contact -> Objects.requireNonNullElse(contact.state().tier(), Tier.NONE)
                            .name());
            fill.next("text", addresses, Address::contactId);
            fill.next("text", addresses, Address::email);
            fill.next("text", words, Said::contactId);
            fill.next("text", words, said -> said.spoken().word());
            fill.next("text", words, said -> said.spoken().said());
            return changes(keep, contacts);
        }
    }

    private static Map<String, Change> changes(PreparedStatement keep, List<Contact> contacts) throws SQLException {
        var byId = contacts.stream().collect(Collectors.toMap(Contact::id, Function.identity()));
        Map<String, Change> changes = new HashMap<>();
        try (var rows = keep.executeQuery()) {
            while (rows.next()) {
                var contact = Objects.requireNonNull(byId.get(rows.getString(1)));
                var state = contact.state();
                boolean isErased = rows.getBoolean(4);
                boolean wasShared = !isErased && KnownContacts.visibility(rows.getString(3)) == Visibility.TEAM;
                boolean isKept = rows.getBoolean(6);
                changes.put(
                        contact.id(),
                        new Change(
                                isKept && wasShared != (state.visibility() == Visibility.TEAM),
                                isKept && !state.keeperId().equals(rows.getString(2)),
                                rows.getBoolean(7),
                                !isErased && !contact.words().isEmpty(),
                                rows.getBoolean(5)));
            }
        }
        return changes;
    }

    /// Gives a statement its arrays, one after the other.
    private static final class Filling {
        private final PreparedStatement statement;
        private int at;

        Filling(PreparedStatement statement) {
            this.statement = statement;
        }

        <T> void next(String type, List<T> all, Function<T, Object> value) throws SQLException {
            var values = all.stream().map(value).toArray();
            statement.setArray(++at, statement.getConnection().createArrayOf(type, values));
        }
    }
}
