package io.keepwarm.contact.circle;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// Contacts to be taken into a circle.
public record NewMembers(
        @NotEmpty(message = "name at least one contact") @Size(max = 200, message = "takes at most 200")
        List<@NotNull(message = "must be an id") UUID> contactIds) {

    public NewMembers {
        contactIds = contactIds == null ? List.of() : List.copyOf(contactIds);
    }
}
