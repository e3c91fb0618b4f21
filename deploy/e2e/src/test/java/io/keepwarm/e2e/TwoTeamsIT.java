package io.keepwarm.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.keepwarm.e2e.openapi.Description;
import io.keepwarm.e2e.openapi.Operation;
import io.keepwarm.e2e.stack.OnTheStack;
import io.keepwarm.e2e.stack.Person;
import io.keepwarm.e2e.stack.Stack;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Walks every operation the services describe: nobody reaches what another team owns, and nobody without a token or
/// without a team reaches anything.
@OnTheStack
class TwoTeamsIT {
    private static List<Operation> operations;
    private static Person owner;
    private static TeamOwnThings things;
    /// The same person, with every role, in another team.
    private static Person stranger;

    @BeforeAll
    static void oneTeamOwnsOneOfEverything(Stack stack) {
        operations = Description.operations(stack);
        owner = stack.person(everyRole("owners"));
        stranger = stack.person(everyRole("strangers"));
        var colleague = stack.member("colleague-" + UUID.randomUUID(), owner.team());
        colleague.asks().get("/v1/me").then().statusCode(200);
        things = new TeamOwnThings(owner, colleague.name(), operations);
    }

    private static Map<String, Object> everyRole(String team) {
        return Map.of(
                "member",
                "robin",
                "team",
                team + "-" + UUID.randomUUID(),
                "email",
                "robin@" + team + ".example",
                "zone",
                "Europe/Berlin",
                "roles",
                List.of("member", "manager", "admin"));
    }

    @Test
    void everyCollectionOfTheOwnersHasSomethingToHide() {
        assertThat(Stream.of("contacts", "members", "interactions", "ties", "follow-ups", "digests", "webhooks")
                        .filter(collection -> things.shownIn(
                                        owner.asks().get("/v1/" + collection).asString(), "")
                                .isEmpty()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aMemberOfAnotherTeamFindsNothingByTheOwnersIds() {
        var before = readByOwner();
        var walk = operations.stream()
                .filter(operation -> operation.namesAnObject() && !operation.isPublic())
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var answer = things.send(operation, stranger, operation.filled(things::idOf));
                    assertThat(answer.statusCode())
                            .as("%s: %s", operation, answer.asString())
                            .isEqualTo(operation.isForOperators() ? 403 : 404);
                }));
        var afterwards = dynamicTest(
                "afterwards all is as it was", () -> assertThat(readByOwner()).isEqualTo(before));
        return Stream.concat(walk, Stream.of(afterwards));
    }

    /// Everything that can be read by an id of the owners, and its version: this proves the ids are true.
    /// A follow-up still moves, and its day comes, when the last of what was logged is heard of: of that it
    /// counts that it is open.
    private static Map<String, String> readByOwner() {
        return operations.stream()
                .filter(operation -> operation.method().equals("GET")
                        && operation.namesAnObject()
                        && !operation.isPublic()
                        && !operation.isForOperators()
                        && things.hasWhat(operation))
                .collect(Collectors.toMap(
                        Operation::path,
                        operation -> {
                            var answer = owner.asks()
                                    .get(operation.filled(things::idOf))
                                    .then()
                                    .statusCode(200)
                                    .extract();
                            return operation.path().equals("/v1/follow-ups/{id}")
                                    ? whetherOpen(answer.path("state"))
                                    : String.valueOf(answer.header("ETag"));
                        },
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static String whetherOpen(String state) {
        return List.of("SCHEDULED", "DUE", "OVERDUE").contains(state) ? "open" : state;
    }

    @TestFactory
    Stream<DynamicTest> aMemberOfAnotherTeamIsShownNothingOfTheOwners() {
        return operations.stream()
                .filter(operation -> !operation.namesAnObject() && !operation.isForOperators())
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var answer = things.send(operation, stranger, operation.path());
                    assertThat(things.shownIn(
                                    answer.asString(),
                                    String.valueOf(things.isNamedIn(operation) ? things.valueOf("contactId") : "")))
                            .isEmpty();
                    assertThat(answer.statusCode())
                            .as("%s: %s", operation, answer.asString())
                            .isLessThan(500);
                    if (things.isNamedIn(operation)) {
                        assertThat(answer.statusCode())
                                .as("%s: %s", operation, answer.asString())
                                .isBetween(400, 499);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> askingForTheOwnersThingsByQueryShowsNothingOfThem() {
        return operations.stream()
                .filter(operation -> operation.method().equals("GET") && !operation.isForOperators())
                .filter(operation -> !operation.namesAnObject())
                .flatMap(operation -> operation.query().stream()
                        .filter(parameter -> things.valueOf(parameter) != null)
                        .map(parameter -> dynamicTest(operation + "?" + parameter, () -> {
                            String value = things.valueOf(parameter);
                            var answer =
                                    stranger.asks().queryParam(parameter, value).get(operation.path());
                            assertThat(answer.statusCode())
                                    .as("%s: %s", operation, answer.asString())
                                    .isIn(200, 400, 404);
                            assertThat(things.shownIn(answer.asString(), value)).isEmpty();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsInWithoutAToken(Stack stack) {
        return operations.stream()
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var answer = given().baseUri(stack.url())
                            .contentType(operation.mediaType() == null ? "application/json" : operation.mediaType())
                            .request(operation.method(), operation.filled(things::idOf));
                    assertThat(answer.statusCode())
                            .as("%s: %s", operation, answer.asString())
                            .isEqualTo(refusal(operation));
                }));
    }

    private static int refusal(Operation operation) {
        if (operation.isPublic()) {
            return 404;
        }
        return operation.takesASecret() ? 403 : 401;
    }

    @TestFactory
    Stream<DynamicTest> anOperatorReachesNoTeam(Stack stack) {
        var operator = stack.operator();
        return operations.stream()
                .filter(operation -> !operation.isForOperators() && !operation.isPublic())
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var answer = things.send(operation, operator, operation.filled(things::idOf));
                    assertThat(answer.statusCode())
                            .as("%s: %s", operation, answer.asString())
                            .isEqualTo(403);
                }));
    }
}
