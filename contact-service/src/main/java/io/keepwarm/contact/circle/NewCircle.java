package io.keepwarm.contact.circle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keepwarm.contact.card.Said;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A circle as it is made or replaced. What only the service sets may be sent along and is not looked at.
@JsonIgnoreProperties({"id", "version", "createdAt", "updatedAt"})
public record NewCircle(
        @NotNull(message = "must not be blank") @Size(max = 200, message = "takes at most 200 characters")
        String name) {

    @SuppressWarnings("NullAway") // a blank name is none, which the constraint refuses
    public NewCircle {
        name = Said.text(name);
    }
}
