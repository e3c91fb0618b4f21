package io.keepwarm.e2e.api;

import static org.awaitility.Awaitility.await;

import io.keepwarm.e2e.stack.Part;
import io.keepwarm.e2e.stack.Stack;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;

/// What whoever runs the services can see of them.
public record Operations(Stack stack) {

    /// The services look at their own figures every few seconds.
    private static final Duration FIGURES_ARE_NEW = Duration.ofSeconds(6);

    /// Returns when nothing waits any more: no event to be sent, none to be applied. Fails after some minutes.
    public void awaitNoBacklog() {
        await("all backlogs drain")
                .atMost(Duration.ofMinutes(4))
                .during(FIGURES_ARE_NEW)
                .ignoreExceptions()
                .until(() -> Part.SERVICES.stream().allMatch(this::isUpToDate));
    }

    private boolean isUpToDate(Part service) {
        var health = RestAssured.get(stack.url() + "/" + service.label() + "/q/health/ready")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String behind = "checks.find { it.name == 'behind' }.data.";
        return health.getInt(behind + "outboxRows") == 0
                && health.getInt(behind + "consumerLag") == 0
                && health.getBoolean(behind + "caughtUp");
    }

    /// The dead letters of all services, with their reasons.
    public List<String> deadLetters() {
        var operator = stack.operator();
        return Part.SERVICES.stream()
                .flatMap(service -> operator
                        .asks()
                        .get("/" + service.label() + "/dead-letters")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<Object>getList("items")
                        .stream())
                .map(Object::toString)
                .toList();
    }
}
