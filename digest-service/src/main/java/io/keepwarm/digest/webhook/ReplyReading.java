package io.keepwarm.digest.webhook;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Reads the beginning of an answer and lets go of the rest.
final class ReplyReading {
    /// So many bytes of an answer are kept.
    static final int EXCERPT = 1_000;

    private final CompletableFuture<Reply> reply = new CompletableFuture<>();

    /// Completes with the reply.
    CompletableFuture<Reply> reply() {
        return reply;
    }

    void fail(Throwable why) {
        reply.completeExceptionally(why);
    }

    void read(HttpClientResponse response) {
        var beginning = Buffer.buffer();
        response.exceptionHandler(broken -> answered(response, beginning));
        response.endHandler(end -> answered(response, beginning));
        response.handler(bytes -> {
            if (beginning.length() < EXCERPT) {
                beginning.appendBuffer(bytes);
            }
            if (beginning.length() >= EXCERPT) {
                response.pause();
                answered(response, beginning);
            }
        });
    }

    private void answered(HttpClientResponse response, Buffer beginning) {
        byte[] kept = beginning.getBytes(0, Math.min(EXCERPT, beginning.length()));
        String text = new String(kept, StandardCharsets.UTF_8).replace("\u0000", "");
        reply.complete(new Reply.Answered(
                response.statusCode(),
                retryAfter(response.getHeader("Retry-After"), response.getHeader("Date")),
                text));
    }

    /// Seconds, or a date to be read against the answer's own.
    static @Nullable Duration retryAfter(@Nullable String retryAfter, @Nullable String date) {
        if (retryAfter == null) {
            return null;
        }
        String asked = retryAfter.strip();
        try {
            if (asked.matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(asked));
            }
            return date == null ? null : between(httpDate(date), httpDate(asked));
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static @Nullable Duration between(Instant then, Instant until) {
        return until.isAfter(then) ? Duration.of(then.until(until, ChronoUnit.SECONDS), ChronoUnit.SECONDS) : null;
    }

    private static Instant httpDate(String text) {
        return java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from);
    }
}
