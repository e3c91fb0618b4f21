package io.keepwarm.digest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.digest.webhook.Retries.Next;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private static final double MIDDLE = 0.5;
    private static final int ATTEMPTS = Retries.PAUSES.size() + 1;

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void anyStatusOfTwoHundredIsADelivery(int status) {
        assertThat(Retries.after(answered(status), 1, MIDDLE)).isEqualTo(new Next.Delivered());
    }

    @Test
    void theFirstPausesAreShortAndAllOfThemAreADay() {
        assertThat(pause(answered(500), 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pause(answered(500), 2)).isEqualTo(Duration.ofMinutes(5));
        assertThat(pause(new Reply.Silent("no answer"), 3)).isEqualTo(Duration.ofMinutes(30));
        assertThat(Retries.PAUSES.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void afterADayItHasFailed() {
        assertThat(Retries.after(answered(503), ATTEMPTS, MIDDLE)).isInstanceOf(Next.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 404, 429, 500, 503})
    void everythingElseIsTriedAgain(int status) {
        assertThat(Retries.after(answered(status), 1, MIDDLE)).isInstanceOf(Next.Again.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void whatIsGoneIsGoneWhateverTheAttempt(int attempt) {
        assertThat(Retries.after(answered(410), attempt, MIDDLE)).isInstanceOf(Next.Gone.class);
    }

    @Test
    void whoeverAsksToBeLeftAloneForLongerIs() {
        assertThat(pause(new Reply.Answered(429, Duration.ofMinutes(2), ""), 1)).isEqualTo(Duration.ofMinutes(2));
        assertThat(pause(new Reply.Answered(429, Duration.ofSeconds(1), ""), 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pause(new Reply.Answered(503, Duration.ofDays(30), ""), 1)).isEqualTo(Duration.ofDays(1));
    }

    @Property
    void pausesAreSpreadByATenth(
            @ForAll @DoubleRange(min = 0, max = 1) double chance, @ForAll @IntRange(min = 1, max = 7) int attempt) {
        var pause = ((Next.Again) Retries.after(answered(500), attempt, chance)).after();
        long planned = Retries.PAUSES.get(attempt - 1).toMillis();

        assertThat(pause.toMillis()).isBetween(planned * 9 / 10, planned * 11 / 10);
    }

    private static Duration pause(Reply reply, int attempt) {
        return ((Next.Again) Retries.after(reply, attempt, MIDDLE)).after();
    }

    private static Reply answered(int status) {
        return new Reply.Answered(status, null, "");
    }
}
