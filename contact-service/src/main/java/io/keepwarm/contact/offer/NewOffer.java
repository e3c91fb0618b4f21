package io.keepwarm.contact.offer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keepwarm.events.offer.OfferKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An offer as it is made or replaced. What only the service sets may be sent along and is not looked at.
///
/// @param topics what it is about, to be matched with needs
@JsonIgnoreProperties({"id", "version", "memberId", "createdAt", "updatedAt"})
public record NewOffer(
        @NotNull(message = "say what sort of help it is") OfferKind kind,

        @NotBlank(message = "must not be blank") @Size(max = 300, message = "takes at most 300 characters")
        String title,

        @Schema(description = "What it is about, in a word or two each; needs of contacts are matched with them")
        @Size(max = 20, message = "takes at most 20")
        @Nullable
        List<@NotBlank(message = "must not be blank") @Size(max = 100, message = "takes at most 100 characters") String>
                topics) {}
