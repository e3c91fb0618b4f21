package io.keepwarm.contact.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One field that is other than it was.
///
/// @param field where, as a JSON pointer (RFC 6901); a list is one field
/// @param before (field `old` in the JSON) what it was; null: nothing was said
/// @param after (field `new` in the JSON) what it became; null: nothing is said any more
public record FieldChange(
        @Schema(examples = "/title") String field,

        @JsonProperty("old") @Schema(implementation = Object.class) @Nullable
        JsonNode before,

        @JsonProperty("new") @Schema(implementation = Object.class) @Nullable
        JsonNode after) {}
