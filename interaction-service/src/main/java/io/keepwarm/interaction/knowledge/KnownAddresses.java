package io.keepwarm.interaction.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The e-mail addresses of contacts and members heard of. Addresses are compared without regard to case.
@ApplicationScoped
public class KnownAddresses {
    /// Contacts are joined by plain columns: behind row-level security no index answers an expression.
    static final String HOLDERS = """
            select e.email,
                case when own.stands_for is null then own.id else top.id end,
                case when own.stands_for is null then own.keeper_id else top.keeper_id end,
                case when own.stands_for is null then own.visibility else top.visibility end,
                case when own.stands_for is null then own.trashed else top.trashed end,
                case when own.stands_for is null then own.erased else top.erased end
            from knowledge.contact_email e
            join knowledge.contact own on own.id = e.contact_id
            left join knowledge.contact top on top.id = own.stands_for
            where e.email = any(:emails)
            """;

    private final EntityManager entities;

    KnownAddresses(EntityManager entities) {
        this.entities = entities;
    }

    /// Keeps one address more of a contact that is known and not erased.
    public void add(String contactId, String email) {
        entities.createNativeQuery("""
                        insert into knowledge.contact_email (email, contact_id)
                        select :email, id from knowledge.contact where id = :id and not erased
                        on conflict (team, email, contact_id) do nothing
                        """)
                .setParameter("email", plain(email))
                .setParameter("id", contactId)
                .executeUpdate();
    }

    /// The addresses of a contact.
    public List<String> of(String contactId) {
        return entities.createNativeQuery("select email from knowledge.contact_email where contact_id = :id")
                .setParameter("id", contactId)
                .getResultList();
    }

    /// Forgets the addresses of a contact.
    ///
    /// @return which those were
    public List<String> forget(String contactId) {
        return entities.createNativeQuery("delete from knowledge.contact_email where contact_id = :id returning email")
                .setParameter("id", contactId)
                .getResultList();
    }

    /// The contacts that answer at these addresses, whoever may see them; in place of a merged one stands the one it
    /// was merged into.
    public Map<String, List<KnownContact>> holders(Collection<String> emails) {
        List<Tuple> rows = entities.createNativeQuery(HOLDERS, Tuple.class)
                .setParameter("emails", plain(emails))
                .getResultList();
        Map<String, List<KnownContact>> holders = new HashMap<>();
        rows.stream()
                .filter(row -> row.get(1) != null)
                .forEach(row -> holders.computeIfAbsent(row.get(0, String.class), email -> new ArrayList<>())
                        .add(new KnownContact(
                                row.get(1, String.class),
                                row.get(2, String.class),
                                KnownContacts.visibility(row.get(3, String.class)),
                                row.get(4, Boolean.class),
                                row.get(5, Boolean.class))));
        return holders;
    }

    /// Those of the addresses that are members', by member.
    public Map<String, Set<String>> ofMembers(Collection<String> emails) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select id, email from knowledge.member where email = any(:emails)", Tuple.class)
                .setParameter("emails", plain(emails))
                .getResultList();
        Map<String, Set<String>> members = new HashMap<>();
        rows.forEach(row -> members.computeIfAbsent(row.get(0, String.class), member -> new HashSet<>())
                .add(row.get(1, String.class)));
        return members;
    }

    static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static String[] plain(Collection<String> emails) {
        return emails.stream().map(KnownAddresses::plain).distinct().toArray(String[]::new);
    }
}
