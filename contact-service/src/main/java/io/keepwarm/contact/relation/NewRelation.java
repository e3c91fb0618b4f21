package io.keepwarm.contact.relation;

import io.keepwarm.chassis.http.Problem.Flaw;
import io.keepwarm.contact.card.Said;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How another contact stands to this one, as a member says it.
///
/// @param toContactId the other
/// @param kind what the other is to this one
/// @param label with CUSTOM: what the other is to this one, in a word or two
/// @param reverseLabel with CUSTOM: what this one is to the other; the same as `label` when not given
public record NewRelation(
        @NotNull(message = "name the other contact") UUID toContactId,

        @NotNull(message = "say what the other is to this contact, CUSTOM with a label if nothing fits")
        @Schema(
                description = "What the other contact is to this one: PARENT says that the other is this one's parent."
                        + " INTRODUCED_BY says that the other introduced this one")
        RelationKind kind,

        @Size(max = 100, message = "takes at most 100 characters")
        @Schema(description = "With CUSTOM: what the other is to this one, such as godmother")
        @Nullable
        String label,

        @Size(max = 100, message = "takes at most 100 characters")
        @Schema(description = "With CUSTOM: what this one is to the other, such as godchild; label when left out")
        @Nullable
        String reverseLabel) {

    public NewRelation {
        label = Said.text(label);
        reverseLabel = Said.text(reverseLabel);
    }

    /// What is wrong beyond the single fields.
    Optional<Flaw> flaw(UUID contactId) {
        if (toContactId.equals(contactId)) {
            return Optional.of(new Flaw("/toContactId", "must be another contact"));
        }
        if (kind == RelationKind.CUSTOM) {
            return label == null
                    ? Optional.of(new Flaw("/label", "say in a word or two what the other is to this contact"))
                    : Optional.empty();
        }
        if (label != null || reverseLabel != null) {
            return Optional.of(new Flaw(label == null ? "/reverseLabel" : "/label", "goes with the kind CUSTOM alone"));
        }
        return Optional.empty();
    }
}
