package io.keepwarm.contact.opportunity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keepwarm.contact.card.Said;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An opportunity as it is noted or replaced. What only the service sets may be sent along and is not looked at.
///
/// @param topics what it is about, to be matched with needs
/// @param place where, in words
/// @param expiresOn last day on which it can be taken; null: it does not expire
@JsonIgnoreProperties({"id", "version", "createdBy", "createdAt", "updatedAt"})
public record NewOpportunity(
        @NotNull(message = "say what sort it is, OTHER if none fits")
        OpportunityKind kind,

        @NotBlank(message = "must not be blank") @Size(max = 300, message = "takes at most 300 characters")
        String title,

        @Schema(description = "What it is about, in a word or two each; needs of contacts are matched with them")
        @Size(max = 20, message = "takes at most 20")
        @Nullable
        List<@NotBlank(message = "must not be blank") @Size(max = 100, message = "takes at most 100 characters") String>
                topics,

        @Size(max = 200, message = "takes at most 200 characters") @Nullable
        String place,

        @Size(max = 2000, message = "takes at most 2000 characters")
        @Pattern(regexp = "https?://\\S+", message = "must be a web address such as https://jobs.example/42")
        @Nullable
        String url,

        @Schema(description = "Last day on which it can be taken; afterwards it is in no list and matches nobody")
        @Nullable
        LocalDate expiresOn) {

    public NewOpportunity {
        place = Said.text(place);
        url = Said.text(url);
    }
}
