package io.keepwarm.chassis.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.keepwarm.events.Event;
import io.keepwarm.events.EventType;
import io.keepwarm.events.State;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;

/// Events to JSON and back. Reading is lenient, so that services upgrade in any order: unknown fields are ignored and
/// an enum value newer than this reader becomes UNKNOWN. (Bodies of HTTP requests are read strictly, by another
/// mapper.)
@Singleton
public class EventJson {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .propertyNamingStrategy(new FieldNames())
            .addHandler(new UnknownEnumValues())
            .build();

    /// The event's state as JSON.
    public String write(Event event) {
        try {
            return mapper.writeValueAsString(event.state());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A " + event.type() + " cannot be written as JSON", impossible);
        }
    }

    /// The event of that type whose state is in `json`.
    ///
    /// @throws Malformed when the bytes are not that state; trying again cannot help
    public Event read(EventType type, byte[] json) {
        try {
            State state = mapper.readValue(json, type.stateClass());
            if (state == null) {
                throw new Malformed(type, "the value is JSON null");
            }
            return type.of(state);
        } catch (IOException | RuntimeException notThatState) {
            if (notThatState instanceof Malformed malformed) {
                throw malformed;
            }
            throw new Malformed(type, String.valueOf(notThatState.getMessage()));
        }
    }

    /// A record value that is not what its type says.
    public static final class Malformed extends RuntimeException {
        Malformed(EventType type, String why) {
            super("The value is no " + type.ceType() + ": " + why);
        }
    }

    /// The field is called `private`, a word that Java keeps for itself.
    private static final class FieldNames extends PropertyNamingStrategies.NamingBase {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public String translate(String component) {
            return component.equals("isPrivate") ? "private" : component;
        }
    }

    private static final class UnknownEnumValues extends DeserializationProblemHandler {
        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String failure) {
            if (!target.isEnum()) {
                return NOT_HANDLED;
            }
            Object[] constants = target.getEnumConstants();
            return Arrays.stream(constants)
                    .filter(constant -> constant.toString().equals("UNKNOWN"))
                    .findFirst()
                    .orElse(NOT_HANDLED);
        }
    }
}
