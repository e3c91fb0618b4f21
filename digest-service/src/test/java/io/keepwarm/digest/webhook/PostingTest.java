package io.keepwarm.digest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingTest {
    private final Vertx vertx = Vertx.vertx();
    private final Receiver receiver = new Receiver();
    private final Receiver elsewhere = new Receiver();

    @AfterEach
    void end() {
        receiver.close();
        elsewhere.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theBodyAndTheHeadersArriveAsTheyAre() {
        var reply = posting("127.0.0.1/32")
                .post(Target.of(receiver.url()), Map.of("webhook-id", "msg_1"), "{\"name\":\"Zoë\"}");

        assertThat(reply).isEqualTo(new Reply.Answered(200, null, "thanks"));
        var request = receiver.requests().getFirst();
        assertThat(request.body()).isEqualTo("{\"name\":\"Zoë\"}");
        assertThat(request.id()).isEqualTo("msg_1");
        assertThat(request.headers().get("host")).isEqualTo("127.0.0.1:" + receiver.port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f000001"})
    void nobodyWithinIsCalledUnderAnyName(String host) {
        var reply = posting().post(Target.of("http://" + host + ":" + receiver.port() + "/"), Map.of(), "{}");

        assertThat(reply).isInstanceOf(Reply.Silent.class);
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answer(number -> new Receiver.Answer(307, Map.of("Location", elsewhere.url()), new byte[0]));

        var reply = post();

        assertThat(reply).isEqualTo(new Reply.Answered(307, null, ""));
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    void ofALongAnswerTheBeginningIsKept() {
        var long1 = "x".repeat(50_000_000).getBytes(StandardCharsets.UTF_8);
        receiver.answer(number -> new Receiver.Answer(200, Map.of(), long1));

        var reply = (Reply.Answered) post();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.excerpt()).hasSize(ReplyReading.EXCERPT);
    }

    @Test
    void whoeverDoesNotAnswerInTimeIsNotWaitedFor() {
        var released = new CountDownLatch(1);
        receiver.answer(number -> {
            try {
                released.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return Receiver.Answer.of(200);
        });

        var reply = posting(Duration.ofMillis(500), "127.0.0.1/32").post(Target.of(receiver.url()), Map.of(), "{}");
        released.countDown();

        assertThat(reply).isInstanceOf(Reply.Silent.class);
    }

    @Test
    void whereNobodyListensOrNoHostIsThatIsTold() {
        elsewhere.close();

        assertThat(posting("127.0.0.1/32").post(Target.of(elsewhere.url()), Map.of(), "{}"))
                .isInstanceOf(Reply.Silent.class);
        assertThat(posting().post(Target.of("https://nobody.invalid/"), Map.of(), "{}"))
                .isInstanceOf(Reply.Silent.class);
    }

    @Test
    void howLongToWaitIsReadInSecondsAndAsADate() {
        String date = "Sun, 22 Nov 2026 09:30:00 GMT";

        assertThat(ReplyReading.retryAfter("120", null)).isEqualTo(Duration.ofMinutes(2));
        assertThat(ReplyReading.retryAfter("Sun, 22 Nov 2026 09:31:30 GMT", date))
                .isEqualTo(Duration.ofSeconds(90));
        assertThat(ReplyReading.retryAfter("Sun, 22 Nov 2026 09:29:00 GMT", date))
                .isNull();
        assertThat(ReplyReading.retryAfter("soon", date)).isNull();
        assertThat(ReplyReading.retryAfter("-1", date)).isNull();
    }

    private Reply post() {
        return posting("127.0.0.1/32").post(Target.of(receiver.url()), Map.of(), "{}");
    }

    private Posting posting(String... allowed) {
        return posting(Duration.ofSeconds(20), allowed);
    }

    private Posting posting(Duration patience, String... allowed) {
        return new Posting(vertx, new Destinations(Optional.of(List.of(allowed))), patience);
    }
}
