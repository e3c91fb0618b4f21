package io.keepwarm.interaction.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keepwarm.chassis.http.BodyParts;
import io.keepwarm.chassis.http.MergePatches;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.http.Problem.Flaw;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads what is to become of an interaction. Whoever read it may send back all that they were shown: what cannot be
/// told is looked past as long as it is what stands, and refused when it is anything else. Which version they changed
/// is said by If-Match alone, so that `*` holds whatever became of it since.
@Singleton
class Edits {
    /// What every edit changes by itself.
    private static final Set<String> REVISED = Set.of("version", "updatedAt");

    private final BodyParts parts;
    private final MergePatches patches;
    private final ObjectMapper json;

    Edits(BodyParts parts, MergePatches patches, ObjectMapper json) {
        this.parts = parts;
        this.patches = patches;
        this.json = json;
    }

    /// All of it, as it was `sent`; `told` is what was told of it before.
    ///
    /// @throws Problem 400 with all that is wrong
    NewInteraction whole(Interaction stands, NewInteraction told, JsonNode sent) {
        return parts.read(
                sent instanceof ObjectNode all ? withoutShown(stands, all) : sent, NewInteraction.class, told);
    }

    /// As it was `told` before, with what the merge patch changes.
    ///
    /// @throws Problem 400 with all that is wrong
    /// @throws JsonProcessingException when the patch is no JSON, or makes something of another shape
    NewInteraction patched(Interaction stands, NewInteraction told, String patch) throws JsonProcessingException {
        String changes = json.readTree(patch) instanceof ObjectNode some
                ? withoutShown(stands, some).toString()
                : patch;
        return patches.apply(told, NewInteraction.class, changes, Set.of());
    }

    private static ObjectNode withoutShown(Interaction stands, ObjectNode sent) {
        var fixed = Map.of(
                "id", stands.id.toString(),
                "memberId", stands.memberId,
                "createdAt", stands.createdAt.toString());
        List<Flaw> changed = fixed.entrySet().stream()
                .filter(field -> sent.has(field.getKey()))
                .filter(field -> !sent.path(field.getKey()).asText().equals(field.getValue()))
                .map(field -> new Flaw("/" + field.getKey(), "cannot be changed; leave it out, or send what stands"))
                .sorted(Comparator.comparing(Flaw::pointer))
                .toList();
        if (!changed.isEmpty()) {
            throw Problem.invalid(changed);
        }
        return sent.deepCopy().remove(fixed.keySet()).remove(REVISED);
    }
}
