package io.keepwarm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.e2e.api.Contacts;
import io.keepwarm.e2e.api.FollowUps;
import io.keepwarm.e2e.api.FollowUps.FollowUp;
import io.keepwarm.e2e.api.Interactions;
import io.keepwarm.e2e.api.Operations;
import io.keepwarm.e2e.api.Ties;
import io.keepwarm.e2e.stack.OnTheStack;
import io.keepwarm.e2e.stack.Part;
import io.keepwarm.e2e.stack.Person;
import io.keepwarm.e2e.stack.Stack;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A service dies in the one window where a promise is hardest to keep, and keeps it.
@OnTheStack
class CrashPointsIT {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int CLOSE_DAYS = 30;
    private static final Duration A_WHILE = Duration.ofMinutes(4);
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    @ParameterizedTest(name = "a touch is neither lost nor doubled when {1}-service dies {0}")
    @CsvSource({
        "after-commit, INTERACTION",
        "before-send, INTERACTION",
        "after-send, INTERACTION",
        "after-effect, REMINDER"
    })
    void aTouchIsNeitherLostNorDoubled(String crashPoint, Part service, Stack stack) {
        var robin = stack.person(Map.of("member", "robin", "team", "crash-" + UUID.randomUUID(), "zone", ZONE.getId()));
        var contact = new Contacts(robin).add("Maya Okonkwo", "CLOSE");
        var first = awaitOpenFollowUp(robin, contact);

        stack.restartToDieAt(crashPoint, service);
        var at = stack.now().truncatedTo(ChronoUnit.MILLIS);
        var key = UUID.randomUUID().toString();
        var answer = send(robin, key, contact, at);
        stack.awaitDeath(service);
        stack.up();
        var retried = send(robin, key, contact, at);

        assertThat(retried.statusCode()).as(retried.asString()).isEqualTo(201);
        if (answer != null && answer.statusCode() == 201) {
            assertThat(retried.<String>path("id")).isEqualTo(answer.path("id"));
        }
        assertThat(new Interactions(robin).with(contact)).singleElement().satisfies(only -> {
            assertThat(only.id()).isEqualTo(retried.path("id"));
            assertThat(only.occurredAt()).isEqualTo(at);
        });
        assertThat(new Ties(robin).with(contact)).isEqualTo(new Ties.Tie(1, at));
        awaitSettledAndScheduledOnce(robin, contact, first, at);
        assertThat(new Operations(stack).deadLetters()).isEmpty();
    }

    private static FollowUp awaitOpenFollowUp(Person robin, String contact) {
        var found = await("a follow-up is scheduled")
                .atMost(A_WHILE)
                .until(() -> new FollowUps(robin).keepingInTouchWith(contact), list -> !list.isEmpty());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /// The service that answers may die before it does.
    private static Response send(Person robin, String key, String contact, Instant at) {
        try {
            return new Interactions(robin).send(key, Interactions.call(contact, at, "We spoke at length"));
        } catch (Exception noAnswer) {
            return null;
        }
    }

    private static void awaitSettledAndScheduledOnce(Person robin, String contact, FollowUp first, Instant at) {
        var due = LocalDate.ofInstant(at, ZONE).plusDays(CLOSE_DAYS);
        await("the follow-up is settled once and the next scheduled once")
                .atMost(A_WHILE)
                .during(A_MOMENT)
                .untilAsserted(() -> {
                    List<FollowUp> all = new FollowUps(robin).keepingInTouchWith(contact);
                    assertThat(all).hasSize(2);
                    assertThat(all).filteredOn(FollowUp::isOpen).singleElement().satisfies(next -> {
                        assertThat(next.dueOn()).isEqualTo(due);
                        assertThat(next.version()).isEqualTo(1);
                    });
                    assertThat(all)
                            .filteredOn(one -> !one.isOpen())
                            .singleElement()
                            .satisfies(settled -> {
                                assertThat(settled.id()).isEqualTo(first.id());
                                assertThat(settled.settledBy()).isEqualTo("TOUCH");
                                assertThat(settled.version()).isEqualTo(first.version() + 1);
                            });
                });
    }
}
