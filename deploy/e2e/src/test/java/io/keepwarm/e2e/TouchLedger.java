package io.keepwarm.e2e;

import static org.awaitility.Awaitility.await;

import io.keepwarm.e2e.api.Interactions;
import io.keepwarm.e2e.stack.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What a client has sent and what was acknowledged to it. The client goes on asking, with the same Idempotency-Key,
/// while the connection fails or the answer is a 5xx, and takes any other answer for what it is.
final class TouchLedger {
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final Person member;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<Touch, String> acknowledged = new ConcurrentHashMap<>();

    TouchLedger(Person member) {
        this.member = member;
    }

    /// A touch to be logged.
    record Touch(int number, String contactId, Instant at) {
        String summary() {
            return "touch " + number;
        }
    }

    /// Logs a touch, however often it takes.
    ///
    /// @throws IllegalStateException when it is refused
    void log(Touch touch) {
        String id = await(touch.summary())
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_ATTEMPTS)
                .until(() -> attempt(touch), Optional::isPresent)
                .orElseThrow();
        acknowledged.put(touch, id);
    }

    private Optional<String> attempt(Touch touch) throws InterruptedException {
        try {
            var answer = http.send(request(touch), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                return Optional.empty();
            }
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(
                        touch.summary() + " is refused: " + answer.statusCode() + " " + answer.body());
            }
            return answer.headers()
                    .firstValue("Location")
                    .map(location -> location.substring(location.lastIndexOf('/') + 1));
        } catch (IOException notAnswered) {
            return Optional.empty();
        }
    }

    private HttpRequest request(Touch touch) {
        var body = new Json(Interactions.call(touch.contactId(), touch.at(), touch.summary()));
        return HttpRequest.newBuilder(URI.create(member.door() + "/v1/interactions"))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Bearer " + member.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", touch.summary())
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    int size() {
        return acknowledged.size();
    }

    /// What was acknowledged: the id by what the touch said.
    Map<String, String> idsBySummary() {
        return acknowledged.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().summary(), Map.Entry::getValue));
    }

    /// How often each contact was touched.
    Map<String, Long> touchesByContact() {
        return acknowledged.keySet().stream().collect(Collectors.groupingBy(Touch::contactId, Collectors.counting()));
    }

    /// When each contact was touched last.
    Map<String, Instant> lastByContact() {
        return acknowledged.keySet().stream()
                .collect(Collectors.toMap(
                        Touch::contactId, Touch::at, (one, other) -> one.isAfter(other) ? one : other));
    }
}
