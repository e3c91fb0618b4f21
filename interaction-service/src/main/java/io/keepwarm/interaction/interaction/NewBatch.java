package io.keepwarm.interaction.interaction;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Interactions to be logged together.
///
/// @param interactions 1 to 1,000; each is read by itself, so that one that is wrong keeps none of the others out
public record NewBatch(
        @NotNull(message = "send the interactions")
        @Size(min = 1, max = 1000, message = "send 1 to 1000 interactions")
        @JsonSetter(contentNulls = Nulls.SET)
        @Schema(type = SchemaType.ARRAY, implementation = NewInteraction.class)
        List<JsonNode> interactions) {}
