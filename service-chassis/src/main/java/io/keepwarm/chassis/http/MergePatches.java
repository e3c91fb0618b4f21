package io.keepwarm.chassis.http;

import static java.util.function.Function.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keepwarm.chassis.http.Problem.Flaw;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// JSON Merge Patch (RFC 7396): what is sent replaces, null takes away, what is left out stays. The result
/// is read as strictly as a whole body and held to the same constraints; but what `current` says already
/// keeps nobody from changing the rest, for it was fine once.
@Singleton
public class MergePatches {
    /// What a PATCH consumes; plain JSON is taken as a merge patch, too.
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private static final String FIXED = "cannot be changed here";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatches(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /// `current` as the patch makes it. Naming one of the `fixed` fields is refused.
    ///
    /// @throws Problem 400 when the patch is no JSON object or names a fixed field
    /// @throws JsonProcessingException when it is no JSON, or makes something of another shape
    /// @throws ConstraintViolationException when what it makes anew is not valid
    public <T> T apply(T current, Class<T> type, String patch, Set<String> fixed) throws JsonProcessingException {
        return apply(current, type, patch, fixed.stream().collect(Collectors.toMap(identity(), field -> FIXED)));
    }

    /// As [#apply(Object, Class, String, Set)]; of each of the `fixed` fields it is said what to do instead.
    public <T> T apply(T current, Class<T> type, String patch, Map<String, String> fixed)
            throws JsonProcessingException {
        if (patch.isBlank()) {
            throw Problem.malformed("The body is empty; send a JSON object with the fields to change.");
        }
        if (!(json.readTree(patch) instanceof ObjectNode changes)) {
            throw Problem.malformed("Send a JSON object with the fields to change.");
        }
        List<Flaw> refused = fixed.entrySet().stream()
                .filter(field -> changes.has(field.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new Flaw("/" + field.getKey(), field.getValue()))
                .toList();
        if (!refused.isEmpty()) {
            throw Problem.invalid(refused);
        }
        T changed = json.treeToValue(merged(json.valueToTree(current), changes), type);
        var findings = NewFindings.of(validator, List.of(current), changed);
        if (!findings.isEmpty()) {
            throw new ConstraintViolationException(findings);
        }
        return changed;
    }

    /// The rule of RFC 7396, section 2.
    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                var before = result.path(change.getKey());
                result.set(change.getKey(), merged(before, change.getValue()));
            }
        });
        return result;
    }
}
