package io.keepwarm.digest.knowledge;

import io.keepwarm.events.tie.TieState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The ties this service has heard of.
@ApplicationScoped
public class KnownTies implements PanacheRepositoryBase<KnownTie, String> {

    void save(TieState state) {
        getEntityManager().merge(KnownTie.of(state));
    }

    void forgetAbout(String contactId) {
        delete("contact", contactId);
    }

    /// Forgets notes that quote the name; whoever noted them tells anew without it, which may take a moment. Reads all
    /// the team's ties.
    void forgetNotesWith(String name) {
        getEntityManager().createNativeQuery("""
                        update knowledge.tie set note = null, note_on = null
                        where strpos(lower(note), lower(cast(:name as text))) > 0
                        """).setParameter("name", name).executeUpdate();
    }

    /// The member's own ties to those contacts, by contact.
    public Map<String, KnownTie> of(String memberId, Collection<String> contactIds) {
        return of(Map.of(memberId, contactIds)).getOrDefault(memberId, Map.of());
    }

    /// The members' own ties, each to the contacts named for them: by member, then by contact.
    public Map<String, Map<String, KnownTie>> of(Map<String, ? extends Collection<String>> contactIds) {
        List<String> members = new ArrayList<>();
        List<String> contacts = new ArrayList<>();
        contactIds.forEach((member, theirs) -> theirs.forEach(contact -> {
            members.add(member);
            contacts.add(contact);
        }));
        if (members.isEmpty()) {
            return Map.of();
        }
        List<KnownTie> known = getEntityManager()
                .createNativeQuery("""
                        select tie.* from unnest(cast(:members as text[]), cast(:contacts as text[])) asked (member, contact)
                        cross join lateral (
                            select * from knowledge.tie one
                            where one.member = asked.member and one.contact = asked.contact offset 0) tie
                        """, KnownTie.class)
                .setParameter("members", members.toArray(String[]::new))
                .setParameter("contacts", contacts.toArray(String[]::new))
                .getResultList();
        return known.stream()
                .collect(Collectors.groupingBy(
                        KnownTie::member, Collectors.toMap(KnownTie::contact, Function.identity())));
    }
}
