package io.keepwarm.bench;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Fills a member's address book through the import, and gives some of the contacts a tier, so that they are
/// followed up.
final class AddressBook {
    private static final String[] GIVEN = {
        "Ada", "Bao", "Chiara", "Dmitri", "Elif", "Farid", "Grete", "Hiro", "Ines", "Jörg", "Kofi", "Lúcia", "Marek",
        "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Søren", "Tomás", "Ursula", "Viktor", "Wanda", "Ximena", "Yusuf",
                "Zoë"
    };
    private static final String[] ROOTS = {
        "Ander", "Berg", "Cald", "Dahl", "Ekk", "Fisch", "Gald", "Hald", "Iver", "Jans", "Kapp", "Lind", "Mort", "Nord",
        "Olm", "Pett", "Quist", "Rask", "Sand", "Thor", "Ulv", "Vald", "West", "Yng", "Zorn"
    };
    private static final String[] ENDS = {"son", "mann", "ova", "ini", "ez", "berg", "strom", "wood", "field", "ley"};

    private final Api api;
    private final Random random = new Random(42);

    AddressBook(Api api) {
        this.api = api;
    }

    /// Imports `count` invented contacts in one file and waits until they are in.
    ///
    /// @return how long that took, from the file's first byte sent
    Duration fill(int count) throws InterruptedException {
        var file = new StringBuilder();
        for (int i = 0; i < count; i++) {
            file.append(card(i));
        }
        long begin = System.nanoTime();
        var job = api.send("/v1/imports?format=VCARD", "text/vcard", Buffer.buffer(file.toString()))
                .ok()
                .json();
        String path = "/v1/imports/" + job.get("id").asText();
        while (api.get(path).ok().json().get("state").asText().equals("RUNNING")) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private String card(int number) {
        String given = GIVEN[random.nextInt(GIVEN.length)];
        String family = ROOTS[random.nextInt(ROOTS.length)] + ENDS[random.nextInt(ENDS.length)];
        return """
                BEGIN:VCARD\r
                VERSION:4.0\r
                UID:urn:bench:%d\r
                FN:%s %s\r
                N:%s;%s;;;\r
                EMAIL:%s.%d@example.org\r
                ORG:Works %d\r
                CATEGORIES:group%d\r
                END:VCARD\r
                """.formatted(
                        number,
                        given,
                        family,
                        family,
                        given,
                        family.toLowerCase(java.util.Locale.ROOT),
                        number,
                        number % 997,
                        number % 500);
    }

    /// Makes `count` contacts of tier CLOSE and answers their ids.
    List<String> close(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String body = "{\"name\": {\"full\": \"Close %d\"}, \"tier\": \"CLOSE\"}".formatted(i);
            ids.add(api.post("/v1/contacts", body).ok().json().get("id").asText());
        }
        return ids;
    }

    /// What somebody types to find a contact.
    String anyName() {
        return ROOTS[random.nextInt(ROOTS.length)] + ENDS[random.nextInt(ENDS.length)];
    }

    String anyGivenName() {
        return GIVEN[random.nextInt(GIVEN.length)];
    }
}
