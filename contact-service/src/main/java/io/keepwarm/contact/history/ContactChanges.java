package io.keepwarm.contact.history;

import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.contact.history.ContactChange.Key;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The changes of the running transaction's team's contacts.
@ApplicationScoped
public class ContactChanges implements PanacheRepositoryBase<ContactChange, Key> {
    private static final Key BEFORE_ALL =
            new Key(new UUID(-1, -1), Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /// From each contact no more than a page; the first condition on the time is there for the index.
    private static final String NEWEST = """
            select found.contact_id, found.at, found.version, found.member_id, found.visibility, found.keeper_id, found.changes
            from unnest(cast(:names as uuid[])) as named (id)
            cross join lateral (
                select * from contact_change c
                where c.contact_id = named.id and c.at <= :at and (c.at, c.contact_id, c.version) < (:at, :id, :version)
                  and (c.visibility = 'TEAM' or c.keeper_id = :viewer)
                order by c.at desc, c.version desc limit :size) found
            order by found.at desc, found.contact_id desc, found.version desc limit :size
            """;

    /// What changed at one moment, of the entries from then on.
    private static final String FORGET = """
            update contact_change c set changes = jsonb_build_object('fields', (
                select coalesce(jsonb_agg(entry.field order by entry.place), '[]')
                from jsonb_array_elements(c.changes -> 'fields') with ordinality as entry (field, place)
                where entry.field ->> 'field' not in (
                    select brought.field ->> 'field' from contact_change m
                    cross join lateral jsonb_array_elements(m.changes -> 'fields') as brought (field)
                    where m.contact_id = :id and m.at = :from)))
            where c.contact_id = :id and c.at between :from and :until
            """;

    private static final String EMPTY = """
            delete from contact_change c
            where c.contact_id = :id and c.at between :from and :until and c.changes -> 'fields' = '[]'
            """;

    /// Forgets the fields that changed at `from` in what was changed from then until `until`, both included. An entry
    /// with no others is gone.
    public void forget(UUID contactId, Instant from, Instant until) {
        for (String part : List.of(FORGET, EMPTY)) {
            getEntityManager()
                    .createNativeQuery(part)
                    .setParameter("id", contactId)
                    .setParameter("from", from)
                    .setParameter("until", until)
                    .executeUpdate();
        }
    }

    /// A page of what `viewer` may know, the newest first. What was changed while a contact was PRIVATE is for its
    /// keeper of then alone.
    ///
    /// @param names the contact's id, and those of contacts that were merged into it
    public Page<HistoryEntry> page(List<UUID> names, String viewer, PageRequest request) {
        String list = "history " + names.getFirst();
        var after = request.after(list, ContactChanges::read).orElse(BEFORE_ALL);
        var found = newest(names, viewer, after, request.limit() + 1);
        var page = request.of(list, found, last -> write(last.key()));
        return new Page<>(page.items().stream().map(ContactChange::view).toList(), page.next());
    }

    private List<ContactChange> newest(List<UUID> names, String viewer, Key after, int size) {
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(NEWEST, ContactChange.class)
                .setParameter("names", names.toArray(UUID[]::new))
                .setParameter("viewer", viewer)
                .setParameter("at", after.at())
                .setParameter("id", after.contactId())
                .setParameter("version", after.version())
                .setParameter("size", size)
                .getResultList();
    }

    private static Key read(List<String> words) {
        return new Key(UUID.fromString(words.get(0)), Instant.parse(words.get(1)), Long.parseLong(words.get(2)));
    }

    private static List<String> write(Key key) {
        return List.of(key.contactId().toString(), key.at().toString(), String.valueOf(key.version()));
    }
}
