package io.keepwarm.interaction.tie;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.keepwarm.events.tie.TieState.Depth;
import io.keepwarm.interaction.tie.facts.Shared;
import io.keepwarm.interaction.tie.facts.TieFacts;

/// [TieFacts] as the document in column `tie.facts`, and the answers in `depth.answers`. Reading ignores fields it does
/// not know, so that two versions of
/// the service can run side by side for a while.
public final class FactsJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            // What is computed (isListOnly …) is not stored.
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .build();

    private FactsJson() {}

    static String write(Object facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static TieFacts read(String json) {
        return read(json, TieFacts.class);
    }

    /// Reads answers about how well the two know each other.
    public static Depth readDepth(String json) {
        return read(json, Depth.class);
    }

    static Shared readShared(String json) {
        return read(json, Shared.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored document holds no " + type.getSimpleName(), impossible);
        }
    }
}
