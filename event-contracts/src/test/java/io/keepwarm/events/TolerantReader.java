package io.keepwarm.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// Reads events the way the README tells integrators to: unknown fields ignored, unknown enum values as UNKNOWN.
final class TolerantReader {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .propertyNamingStrategy(new FieldNames())
            .addHandler(new NewerValues())
            .build();

    private TolerantReader() {}

    /// The JSON field of a record component: its name, but for the one word Java keeps for itself.
    static String field(String component) {
        return component.equals("isPrivate") ? "private" : component;
    }

    static JsonNode sample(EventType type) {
        return json("samples/" + type.simpleName() + ".json");
    }

    static JsonNode json(String resource) {
        try (InputStream in = TolerantReader.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("There is no " + resource);
            }
            return JSON.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    static State read(EventType type, JsonNode json) {
        return JSON.convertValue(json, type.stateClass());
    }

    private static final class FieldNames extends PropertyNamingStrategies.NamingBase {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public String translate(String component) {
            return field(component);
        }
    }

    private static final class NewerValues extends DeserializationProblemHandler {
        @Override
        public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String why) {
            return Arrays.stream(type.isEnum() ? type.getEnumConstants() : new Object[0])
                    .filter(constant -> constant.toString().equals("UNKNOWN"))
                    .findFirst()
                    .orElse(NOT_HANDLED);
        }
    }
}
