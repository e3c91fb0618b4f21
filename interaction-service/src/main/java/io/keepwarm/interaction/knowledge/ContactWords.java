package io.keepwarm.interaction.knowledge;

import io.keepwarm.chassis.words.Topics;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.ContactStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
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
    record Spoken(String word, String said) {}

    /// Forgets the contact's words.
    public void forget(String contactId) {
        entities.createNativeQuery("delete from knowledge.contact_word where contact_id = :id")
                .setParameter("id", contactId)
                .executeUpdate();
    }

    /// What the contact cares about and needs, by its words.
    static Set<Spoken> spoken(ContactState contact) {
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
