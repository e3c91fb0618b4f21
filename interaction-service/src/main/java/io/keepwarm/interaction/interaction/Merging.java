package io.keepwarm.interaction.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keepwarm.chassis.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/// JSON Merge Patch (RFC 7396) on what a member told.
@ApplicationScoped
class Merging {
    private final ObjectMapper json;
    private final Validator validator;

    Merging(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /// What is told after the patch, as carefully checked as if it had been sent whole.
    NewInteraction merge(NewInteraction told, JsonNode patch) {
        if (!patch.isObject()) {
            throw Problem.malformed("A merge patch is a JSON object.");
        }
        var merged = read(merge(json.valueToTree(told), patch));
        var findings = validator.validate(merged);
        if (!findings.isEmpty()) {
            throw new ConstraintViolationException(findings);
        }
        return merged;
    }

    private NewInteraction read(JsonNode merged) {
        try {
            return json.treeToValue(merged, NewInteraction.class);
        } catch (JsonProcessingException notValid) {
            // Told like a body that cannot be read: where, and what was expected.
            throw new WebApplicationException(notValid, Response.Status.BAD_REQUEST);
        }
    }

    private JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? target.deepCopy() : json.createObjectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                merged.set(field.getKey(), merge(merged.path(field.getKey()), field.getValue()));
            }
        });
        return merged;
    }
}
