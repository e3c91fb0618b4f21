package io.keepwarm.local.demo;

import io.keepwarm.local.demo.Story.Book;
import io.keepwarm.local.demo.Story.Touch;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// Tells one member's story to the services. What they know of it already, after a try that broke off, is not
/// told again.
final class TellingStory {
    private static final Duration IMPORT = Duration.ofMinutes(1);

    private final MemberClient client;
    private final Story story;
    private final Executor threads;
    private final Map<String, JsonObject> contacts = new HashMap<>();

    /// @param threads what may be said at the same time is said on these
    TellingStory(MemberClient client, Story story, Executor threads) {
        this.client = client;
        this.story = story;
        this.threads = threads;
    }

    /// Tells everything. Touches come before tiers, so that a follow-up is scheduled once, from the last touch.
    ///
    /// @param now the services' present time
    /// @return what was told, in a few words
    String tell(Instant now) {
        client.get("/v1/me");
        story.books().forEach(this::importBook);
        meet();
        int touches = logTouches(now.atZone(story.zone()).toLocalDate());
        judge();
        long kept = contacts.values().stream()
                .filter(contact -> story.member().equals(contact.getString("keeperId")))
                .count();
        return kept + " people, " + touches + " interactions";
    }

    private void importBook(Book book) {
        byte[] file = read(book);
        String type = book.format().equals("VCARD") ? "text/vcard" : "text/csv";
        String id = client.post("/v1/imports?format=" + book.format(), type, file, UUID.nameUUIDFromBytes(file))
                .getString("id");
        JsonObject ended = Patience.await(
                IMPORT,
                () -> Optional.of(client.get("/v1/imports/" + id))
                        .filter(job -> !"RUNNING".equals(job.getString("state"))),
                () -> "The import of " + book.file() + " has not ended: " + client.get("/v1/imports/" + id));
        if (!"DONE".equals(ended.getString("state"))) {
            throw new DemoFailed("The import of " + book.file() + " ended as " + ended.encode());
        }
    }

    private static byte[] read(Book book) {
        try {
            return Files.readAllBytes(book.file());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void meet() {
        client.all("/v1/contacts").forEach(this::remember);
        for (JsonObject card : story.met()) {
            if (!contacts.containsKey(fullName(card))) {
                remember(client.post("/v1/contacts", card));
            }
        }
    }

    private void remember(JsonObject contact) {
        contacts.put(fullName(contact), contact);
    }

    private static String fullName(JsonObject contact) {
        return contact.getJsonObject("name").getString("full");
    }

    private int logTouches(LocalDate today) {
        Set<String> known = client.all("/v1/interactions").stream()
                .map(TellingStory::likeness)
                .collect(Collectors.toSet());
        List<Touch> touches = new ArrayList<>(story.posts());
        story.people().forEach(person -> touches.addAll(person.touches()));
        touches.sort(Comparator.comparing(Touch::daysAgo).reversed());
        atOnce(touches.stream()
                .map(touch -> touch.body(today, story.zone(), this::idOf))
                .filter(body -> !known.contains(likeness(body)))
                .<Runnable>map(body -> () -> client.post("/v1/interactions", body))
                .toList());
        return touches.size();
    }

    /// The same for an interaction as it is posted and as it is read, whenever it was.
    private static String likeness(JsonObject interaction) {
        var with = interaction.getJsonArray("contactIds", new JsonArray()).stream()
                .map(String::valueOf)
                .sorted()
                .toList();
        return String.join(
                " ",
                with.toString(),
                interaction.getString("channel"),
                interaction.getString("intent"),
                interaction.getString("summary", ""));
    }

    private void judge() {
        atOnce(story.people().stream()
                .filter(person -> !person.card().isEmpty())
                .<Runnable>map(person -> () -> {
                    String tag = "\"" + contact(person.name()).getLong("version") + "\"";
                    client.patch("/v1/contacts/" + idOf(person.name()), tag, person.card());
                })
                .toList());
    }

    private String idOf(String fullName) {
        return contact(fullName).getString("id");
    }

    private JsonObject contact(String fullName) {
        JsonObject contact = contacts.get(fullName);
        if (contact == null) {
            throw new DemoFailed("Nobody among the contacts of " + story.member() + " is called " + fullName + ".");
        }
        return contact;
    }

    private void atOnce(List<Runnable> calls) {
        var all = calls.stream()
                .map(call -> CompletableFuture.runAsync(call, threads))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof DemoFailed why ? why : failed;
        }
    }
}
