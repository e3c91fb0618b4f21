package io.keepwarm.interaction.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/// What is known of contacts as persons. It stands apart from [KnownContacts], which every touch that is logged reads:
/// this is many times as large, and read when somebody asks about one contact.
@ApplicationScoped
public class KnownFacts {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final EntityManager entities;

    KnownFacts(EntityManager entities) {
        this.entities = entities;
    }

    /// Forgets the contact, and what happened in its life.
    public void forget(String contactId) {
        entities.createNativeQuery("delete from knowledge.contact_facts where id = :id")
                .setParameter("id", contactId)
                .executeUpdate();
        entities.createNativeQuery("delete from knowledge.life_event where contact_id = :id")
                .setParameter("id", contactId)
                .executeUpdate();
    }

    /// What is known of the contact; empty as long as no event of it has come.
    public Optional<ContactFacts> find(String contactId) {
        List<String> facts = entities.createNativeQuery(
                        "select cast(facts as text) from knowledge.contact_facts where id = :id")
                .setParameter("id", contactId)
                .getResultList();
        return facts.stream().map(KnownFacts::read).findFirst();
    }

    static String write(ContactFacts facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ContactFacts read(String json) {
        try {
            return JSON.readValue(json, ContactFacts.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Column contact_facts.facts holds no facts", impossible);
        }
    }
}
