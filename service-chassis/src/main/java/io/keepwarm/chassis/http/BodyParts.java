package io.keepwarm.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;

/// Bodies that are looked at before they are read, and parts of a body that stand or fall by themselves,
/// such as the items of a batch.
@Singleton
public class BodyParts {
    private final ObjectMapper json;
    private final Validator validator;

    BodyParts(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /// The part as a `type`, read as strictly as a whole body and held to the same constraints.
    ///
    /// @throws Problem 400 with all that is wrong, pointers beginning at the part
    public <T> T read(JsonNode part, Class<T> type) {
        T value = value(part, type);
        var findings = validator.validate(value);
        if (!findings.isEmpty()) {
            throw InvalidFields.problem(findings);
        }
        return value;
    }

    /// As [#read(JsonNode, Class)], for what takes the place of `before`: what that says already is not
    /// held to the constraints again.
    public <T> T read(JsonNode part, Class<T> type, T before) {
        T value = value(part, type);
        var findings = NewFindings.of(validator, List.of(before), value);
        if (!findings.isEmpty()) {
            throw InvalidFields.problem(findings);
        }
        return value;
    }

    private <T> T value(JsonNode part, Class<T> type) {
        if (!part.isObject()) {
            throw Problem.invalid("", "must be an object");
        }
        try {
            return json.treeToValue(part, type);
        } catch (JsonProcessingException complaint) {
            throw InvalidBodies.of(complaint);
        }
    }
}
