package io.keepwarm.e2e.openapi;

import io.keepwarm.e2e.stack.Part;
import io.keepwarm.e2e.stack.Stack;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The OpenAPI document of one service.
public final class Description {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final Map<String, Object> document;

    private Description(Map<String, Object> document) {
        this.document = document;
    }

    /// All operations of all services.
    public static List<Operation> operations(Stack stack) {
        return Part.SERVICES.stream()
                .flatMap(service -> of(stack, service).operations())
                .toList();
    }

    private static Description of(Stack stack, Part service) {
        return new Description(RestAssured.get(stack.url() + "/" + service.label() + "/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap(""));
    }

    private Stream<Operation> operations() {
        return map(document, "paths").entrySet().stream().flatMap(path -> {
            var item = asMap(path.getValue());
            return item.entrySet().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .map(entry -> operation(path.getKey(), item, entry.getKey(), asMap(entry.getValue())));
        });
    }

    private Operation operation(String path, Map<String, Object> item, String method, Map<String, Object> operation) {
        List<String> query = new ArrayList<>();
        Stream.of(item, operation)
                .flatMap(owner -> list(owner, "parameters").stream())
                .map(parameter -> resolved(asMap(parameter)))
                .filter(parameter -> "query".equals(parameter.get("in")))
                .forEach(parameter -> query.add((String) parameter.get("name")));
        var content = map(resolved(map(operation, "requestBody")), "content").entrySet().stream()
                .findFirst();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                query,
                content.map(Map.Entry::getKey).orElse(null),
                content.map(body -> example(asMap(body.getValue()))).orElse(null));
    }

    private Object example(Map<String, Object> content) {
        return examples(content)
                .or(() -> examples(resolved(map(content, "schema"))))
                .orElse(null);
    }

    /// The first example of a body or a schema; OpenAPI has three ways to write one.
    private Optional<Object> examples(Map<String, Object> owner) {
        if (owner.containsKey("example")) {
            return Optional.of(owner.get("example"));
        }
        Collection<?> several = owner.get("examples") instanceof Map<?, ?> named
                ? named.values().stream()
                        .map(example -> resolved(asMap(example)).get("value"))
                        .toList()
                : list(owner, "examples");
        return several.stream()
                .filter(Objects::nonNull)
                .<Object>map(example -> example)
                .findFirst();
    }

    private Map<String, Object> resolved(Map<String, Object> object) {
        if (!(object.get("$ref") instanceof String reference)) {
            return object;
        }
        Map<String, Object> found = document;
        for (String step : reference.substring(2).split("/")) {
            found = map(found, step);
        }
        return found;
    }

    private static Map<String, Object> map(Map<String, Object> owner, String field) {
        return owner.get(field) == null ? Map.of() : asMap(owner.get(field));
    }

    private static List<?> list(Map<String, Object> owner, String field) {
        return owner.get(field) instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object object) {
        return (Map<String, Object>) object;
    }
}
