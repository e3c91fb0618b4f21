package io.keepwarm.contact.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.contact.ContactService;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class ContactSortTest {
    /// Family names of several cultures, and people who have none, in the order they are listed in.
    private static final List<String> IN_ORDER = List.of(
            "andersen",
            "Ångström",
            "Azevedo",
            "Čapek",
            "Cohen",
            "D'Angelo",
            "de Vries",
            "Ibrahim",
            "Łukasik",
            "Lund",
            "Müller",
            "Nagy",
            "Ñáñez",
            "Nolan",
            "Öberg",
            "Olsen",
            "Sukarno",
            "Zola",
            "Достоевский",
            "علي",
            "李",
            "王");

    private static Caller withPeople() {
        var alice = Caller.ofNewTeam("alice");
        for (String name : IN_ORDER.reversed()) {
            String field = List.of("Sukarno", "علي").contains(name) ? "full" : "family";
            alice.request()
                    .body("{\"name\": {\"" + field + "\": \"" + name + "\"}}")
                    .post("/v1/contacts")
                    .then()
                    .statusCode(201);
        }
        return alice;
    }

    /// The names page by page.
    private static List<String> listed(Caller caller, String sort) {
        List<String> names = new ArrayList<>();
        @Nullable String next = null;
        do {
            var page = caller.request()
                    .get("/v1/contacts?limit=3&sort=" + sort + (next == null ? "" : "&cursor=" + next))
                    .jsonPath();
            names.addAll(page.getList("items.name.full", String.class));
            next = page.getString("next");
        } while (next != null);
        return names;
    }

    @Test
    void namesOfAllScriptsAreInTheirOrderOnEveryPage() {
        var alice = withPeople();
        assertThat(listed(alice, "name")).isEqualTo(IN_ORDER);
        assertThat(listed(alice, "-name")).isEqualTo(IN_ORDER.reversed());
    }
}
