package io.keepwarm.interaction.knowledge;

import io.keepwarm.chassis.words.Topics;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.ContactStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of what contacts care about and need, to find contacts by: whoever has something on looms asks for `loom`.
/// Of contacts that are not to be touched now there are none.
@ApplicationScoped
public class ContactWords {
    private final EntityManager entities;

    ContactWords(EntityManager entities) {
        this.entities = entities;
    }

    /// A word, and what was said that has it.
    private record Spoken(String word, String said) {}

    /// Keeps the words of the newest event of a contact. Of an erased contact none are kept.
    ///
    /// @return whether they are others than before
    public boolean learn(ContactState contact) {
        Set<Spoken> now = spoken(contact);
        Set<Spoken> before = of(contact.contactId());
        if (now.equals(before)) {
            return false;
        }
        forget(contact.contactId());
        List<Spoken> rows = List.copyOf(now);
        entities.createNativeQuery("""
                        insert into knowledge.contact_word (contact_id, word, said)
                        select :id, spoken.word, spoken.said
                        from unnest(cast(:words as text[]), cast(:said as text[])) as spoken(word, said)
                        where not exists (select from knowledge.contact where id = :id and erased)
                        """)
                .setParameter("id", contact.contactId())
                .setParameter("words", rows.stream().map(Spoken::word).toArray(String[]::new))
                .setParameter("said", rows.stream().map(Spoken::said).toArray(String[]::new))
                .executeUpdate();
        return true;
    }

    /// Forgets the contact's words.
    public void forget(String contactId) {
        entities.createNativeQuery("delete from knowledge.contact_word where contact_id = :id")
                .setParameter("id", contactId)
                .executeUpdate();
    }

    private Set<Spoken> of(String contactId) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select word, said from knowledge.contact_word where contact_id = :id", Tuple.class)
                .setParameter("id", contactId)
                .getResultList();
        return rows.stream()
                .map(row -> new Spoken(row.get(0, String.class), row.get(1, String.class)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<Spoken> spoken(ContactState contact) {
        if (contact.state() != ContactStatus.ACTIVE || contact.trashedAt() != null) {
            return Set.of();
        }
        var interests = contact.interests().stream()
                .flatMap(interest -> spoken("cares about " + interest.value(), interest.value()));
        var needs = contact.needs().stream()
                .filter(need -> need.resolvedOn() == null)
                .flatMap(need -> spoken("needs " + need.text(), need.text()));
        return Stream.concat(interests, needs).collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Spoken> spoken(String said, String text) {
        return Topics.of(text).stream().map(word -> new Spoken(word, said));
    }
}
