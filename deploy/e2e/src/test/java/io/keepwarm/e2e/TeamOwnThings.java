package io.keepwarm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.e2e.api.Contacts;
import io.keepwarm.e2e.api.FollowUps;
import io.keepwarm.e2e.openapi.Operation;
import io.keepwarm.e2e.stack.Person;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// One of everything that a team can own, and how to name it in a request.
///
/// What is made by hand here is what other things hang on. The rest makes itself: whatever collection takes a POST gets
/// the example of its own description, so a new one is filled without a word here.
final class TeamOwnThings {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /// Not a plain list of what a POST of the same path has made.
    private static final Set<String> MAKING_BESIDES =
            Set.of("/v1/imports", "/v1/digests/send-now", "/v1/webhooks/{id}/test");

    /// Fields that name another contact than the path does.
    private static final Set<String> TO_ANOTHER = Set.of("toContactId", "loserId");
    /// Lists of what has been made elsewhere, and what a member has one of.
    private static final Set<String> TAKING_IN = Set.of("/v1/circles/{id}/members", "/v1/mail-drops/address");

    private final Person owner;
    /// A word that stands in names and notes of this team and nowhere else.
    private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");
    /// By the word before it in a path: `contacts`, `follow-ups`.
    private final Map<String, String> ids = new HashMap<>();
    private final String contact;
    /// Whom a relation goes to, and who is merged: nobody has one with themselves, or is merged into themselves.
    private final String otherContact;

    /// Makes them all.
    TeamOwnThings(Person owner, String otherMember, List<Operation> operations) {
        this.owner = owner;
        ids.put("members", otherMember);
        contact = new Contacts(owner)
                .add(Map.of(
                        "name",
                        Map.of("full", "Maya " + mark),
                        "organisation",
                        mark,
                        "notes",
                        mark,
                        "tier",
                        "INNER_CIRCLE"));
        otherContact = new Contacts(owner).add("Tom " + mark, "NONE");
        ids.put("contacts", contact);
        ids.put("ties", contact);
        operations.stream()
                .filter(operation -> makesOne(operation, operations))
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .forEach(this::make);
        var followUps = new FollowUps(owner);
        await("a follow-up is scheduled")
                .atMost(Duration.ofMinutes(4))
                .until(() -> !followUps.keepingInTouchWith(contact).isEmpty());
        ids.put("follow-ups", followUps.keepingInTouchWith(contact).getFirst().id());
    }

    private static boolean makesOne(Operation operation, List<Operation> all) {
        boolean isCollection = all.stream()
                .anyMatch(other -> other.method().equals("GET") && other.path().equals(operation.path()));
        return operation.method().equals("POST")
                && !operation.isPublic()
                && !operation.isForOperators()
                && !operation.path().equals("/v1/contacts")
                && !TAKING_IN.contains(operation.path())
                && (isCollection || MAKING_BESIDES.contains(operation.path()));
    }

    private void make(Operation operation) {
        Response made = send(operation, owner, operation.filled(this::idOf));
        String location = made.header("Location");
        assertThat(made.statusCode() / 100 == 2 && location != null)
                .as("%s with its own example makes one: %s", operation, made.asString())
                .isTrue();
        String[] steps = location.split("/");
        ids.put(steps[steps.length - 2], steps[steps.length - 1]);
    }

    /// The id of this team's object of that kind; one that nobody has, when there is none of the kind.
    String idOf(String collection, String parameter) {
        return parameter.equals("contactId")
                ? contact
                : ids.getOrDefault(collection, UUID.randomUUID().toString());
    }

    /// Whether this team has something of the kind that the operation's last parameter names.
    boolean hasWhat(Operation operation) {
        Set<String> missing = new HashSet<>();
        operation.filled((collection, parameter) -> {
            if (!parameter.equals("contactId") && !ids.containsKey(collection)) {
                missing.add(collection);
            }
            return "x";
        });
        return missing.isEmpty();
    }

    /// The value by which a query would find this team's things, or null for a parameter that names none of them.
    String valueOf(String queryParameter) {
        return switch (queryParameter) {
            case "contactId", "ids" -> contact;
            case "memberId", "keeper" -> ids.get("members");
            case "q", "tag", "organisation" -> mark;
            default -> null;
        };
    }

    /// Sends an operation's example in somebody's name, with this team's contact for every id in it.
    Response send(Operation operation, Person caller, String path) {
        var request = caller.asks().header("If-Match", "*");
        if (operation.method().equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.mediaType() != null) {
            request.contentType(operation.mediaType());
        }
        if (operation.body() != null) {
            var body = naming(operation.body());
            if (body instanceof String text) {
                request.body(text);
            } else {
                request.body(new Json(body).toString());
            }
        }
        return request.request(operation.method(), path);
    }

    /// Whether the example of its body names things by id.
    boolean isNamedIn(Operation operation) {
        return operation.body() != null && !naming(operation.body()).equals(operation.body());
    }

    private Object naming(Object example) {
        return switch (example) {
            case Map<?, ?> object -> {
                Map<Object, Object> named = new HashMap<>();
                object.forEach((field, value) -> named.put(
                        field, TO_ANOTHER.contains(field) ? otherContact : value == null ? null : naming(value)));
                yield named;
            }
            case List<?> list ->
                isOfIds(list)
                        ? different(list.size())
                        : list.stream().map(this::naming).toList();
            case String text when ID.matcher(text).matches() -> contact;
            default -> example;
        };
    }

    private static boolean isOfIds(List<?> list) {
        return !list.isEmpty()
                && list.stream()
                        .allMatch(one ->
                                one instanceof String text && ID.matcher(text).matches());
    }

    /// Nobody is named twice.
    private List<String> different(int number) {
        return List.of(contact, otherContact).subList(0, Math.min(number, 2));
    }

    /// What of this team an answer shows, apart from what the request itself has named.
    List<String> shownIn(String answer, String request) {
        Set<String> secrets = new HashSet<>(ids.values());
        secrets.add(mark);
        return secrets.stream()
                .filter(secret -> answer.contains(secret) && !request.contains(secret))
                .toList();
    }
}
