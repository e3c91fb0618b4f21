package io.keepwarm.e2e.api;

import io.keepwarm.e2e.stack.Person;
import java.util.Map;
import java.util.UUID;

/// The contacts, for one person.
public record Contacts(Person person) {

    /// Makes a contact of a tier and answers its id.
    public String add(String name, String tier) {
        return add(Map.of("name", Map.of("full", name), "tier", tier));
    }

    /// Makes a contact of everything given and answers its id.
    public String add(Map<String, ?> card) {
        return person.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(card)
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
