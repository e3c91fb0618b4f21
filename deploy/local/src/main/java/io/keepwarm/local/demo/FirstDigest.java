package io.keepwarm.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Brings a member's digest about: waits until those they keep waiting are known everywhere, makes the next
/// minute their digest hour, and waits for the mail.
final class FirstDigest {
    private static final String PREFERENCES = "/v1/digest-preferences/me";
    private static final Duration TO_BE_KNOWN = Duration.ofSeconds(60);
    private static final Duration TO_BE_SENT = Duration.ofSeconds(90);
    private static final Duration TO_BE_SAVED = Duration.ofSeconds(2);
    private static final int MOST_PEOPLE = 7;

    private final MemberClient client;
    private final Story story;
    private final Clock clock;
    private final MailFiles mails;

    /// @param clock the services' present time
    FirstDigest(MemberClient client, Story story, Clock clock, MailFiles mails) {
        this.client = client;
        this.story = story;
        this.clock = clock;
        this.mails = mails;
    }

    /// The mail. On a day whose digest was sent already, another one is asked for.
    Path bringAbout(Consumer<String> progress) {
        Optional<Path> before = mails.newest();
        prefer(LocalTime.of(8, 0));
        awaitNames("/v1/follow-ups?state=OVERDUE&limit=200", "items", "contactName", Set.copyOf(story.overdue()));
        awaitNames("/v1/digests/preview", "people", "name", peopleOfToday());
        if (isSentToday()) {
            progress.accept(story.member() + " is done with today's digest already and asks for another one");
            return sendNow(before);
        }
        ZonedDateTime now = clock.instant().atZone(story.zone());
        ZonedDateTime hour =
                now.plus(TO_BE_SAVED).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        prefer(hour.toLocalTime());
        Duration wait = Duration.between(now, hour);
        progress.accept("%s is overdue with %d people; digest hour %s (%s), in %d s"
                .formatted(story.member(), story.overdue().size(), hour.toLocalTime(), story.zone(), wait.toSeconds()));
        return await(before, wait);
    }

    /// Asks for a digest now.
    Path sendNow() {
        return sendNow(mails.newest());
    }

    private Path sendNow(Optional<Path> before) {
        client.post(
                "/v1/digests/send-now", "application/json", "{}".getBytes(StandardCharsets.UTF_8), UUID.randomUUID());
        return await(before, Duration.ZERO);
    }

    private void prefer(LocalTime at) {
        client.put(
                PREFERENCES,
                client.tag(PREFERENCES),
                new JsonObject()
                        .put("enabled", true)
                        .put("at", at.toString())
                        .put("days", new JsonArray(List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")))
                        .put("maxPeople", MOST_PEOPLE));
    }

    /// Whom the agenda names first: of those who are kept waiting not everybody is for today.
    private Set<String> peopleOfToday() {
        return client.get("/v1/agenda").getJsonArray("lines").stream()
                .limit(MOST_PEOPLE)
                .map(line -> ((JsonObject) line).getString("contactName", ""))
                .collect(Collectors.toSet());
    }

    private void awaitNames(String path, String list, String field, Set<String> awaited) {
        Patience.await(
                TO_BE_KNOWN,
                () -> Optional.of(names(path, list, field)).filter(names -> names.containsAll(awaited)),
                () -> "GET " + path + " does not name all of " + awaited + " but " + names(path, list, field));
    }

    private Set<String> names(String path, String list, String field) {
        return client.get(path).getJsonArray(list).stream()
                .map(item -> ((JsonObject) item).getString(field, ""))
                .collect(Collectors.toSet());
    }

    private boolean isSentToday() {
        String today = clock.instant().atZone(story.zone()).toLocalDate().toString();
        return client.all("/v1/digests").stream()
                .anyMatch(digest -> today.equals(digest.getString("localDate")) && digest.getInteger("ordinal") == 0);
    }

    private Path await(Optional<Path> before, Duration wait) {
        return Patience.await(
                wait.plus(TO_BE_SENT),
                () -> mails.newest().filter(newest -> !Optional.of(newest).equals(before)),
                () -> "No mail came. The digests of " + story.member() + ": " + client.get("/v1/digests?limit=3"));
    }
}
