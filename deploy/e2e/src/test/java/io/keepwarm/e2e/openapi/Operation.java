package io.keepwarm.e2e.openapi;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One method of one path.
///
/// @param query the names of its query parameters
/// @param mediaType of the body, or null when it takes none
/// @param body an example of the body, of maps, lists and plain values, or null when there is none
public record Operation(String method, String path, List<String> query, String mediaType, Object body) {
    private static final Pattern PARAMETER = Pattern.compile("([^/]+)/\\{([^}]+)}");
    private static final List<String> PUBLIC = List.of("/a/", "/u/", "/c/", "/f/");

    /// The path with every parameter replaced by what `value` has for the word before it and its name: for
    /// `/v1/contacts/{id}` it is asked for `contacts` and `id`.
    public String filled(BiFunction<String, String, String> value) {
        return PARAMETER
                .matcher(path)
                .replaceAll((MatchResult found) -> found.group(1) + "/" + value.apply(found.group(1), found.group(2)));
    }

    public boolean namesAnObject() {
        return path.contains("{");
    }

    /// Whether it is a page for whoever has its secret link. A new kind of those is to be named here on purpose.
    public boolean isPublic() {
        return PUBLIC.stream().anyMatch(path::startsWith);
    }

    /// Whether it is for the mail system, which has a secret and no token.
    public boolean takesASecret() {
        return path.equals("/digest/returned-mails");
    }

    /// Whether it is for operators and not for members.
    public boolean isForOperators() {
        return !path.startsWith("/v1/") && !isPublic();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
