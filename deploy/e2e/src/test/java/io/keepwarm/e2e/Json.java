package io.keepwarm.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Maps, lists and plain values as JSON text, whatever the media type is called.
record Json(Object value) {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public String toString() {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
