package io.keepwarm.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.keepwarm.chassis.sample.SampleService;
import io.keepwarm.chassis.testing.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SampleService
class RateLimitTest {
    private static final int A_MINUTES_WORTH = 200;

    private static int ask(Caller caller) {
        return caller.request().get("/v1/notes").statusCode();
    }

    private static Response firstRefused(Caller caller) {
        return Stream.generate(() -> caller.request().get("/v1/notes"))
                .limit(5 * A_MINUTES_WORTH)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMinutesWorthMayComeAtOnce() {
        var caller = Caller.ofNewTeam("alice");
        assertThat(IntStream.range(0, A_MINUTES_WORTH).map(again -> ask(caller)))
                .containsOnly(200);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToGoOn() {
        var caller = Caller.ofNewTeam("alice");
        firstRefused(caller)
                .then()
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, allOf(greaterThanOrEqualTo(1), lessThanOrEqualTo(60)))
                .body("type", equalTo("https://keepwarm.dev/problems/too-many-requests"));
    }

    @Test
    void nobodyElseIsSlowedDown() {
        var caller = Caller.ofNewTeam("alice");
        firstRefused(caller);
        assertThat(ask(Caller.of("bob", caller.team()))).isEqualTo(200);
        assertThat(ask(Caller.ofNewTeam("alice"))).isEqualTo(200);
    }
}
