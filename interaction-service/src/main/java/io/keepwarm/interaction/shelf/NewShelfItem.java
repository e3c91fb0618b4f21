package io.keepwarm.interaction.shelf;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A thing worth sharing as a member sends it, new or edited. What only the service sets may be sent along and is not
/// looked at.
///
/// @param topics what it is about, to be matched with interests and needs; its title, if left out
/// @param expiresOn the last day on which it is worth sharing, in the member's zone
@JsonIgnoreProperties({"id", "version", "memberId", "expired", "createdAt", "updatedAt"})
public record NewShelfItem(
        @NotBlank(message = "give it a title") @Size(max = 300, message = "must have at most 300 characters")
        String title,

        @Nullable
        @Size(max = 2000, message = "must have at most 2000 characters")
        @Pattern(regexp = "(?i)https?://\\S+", message = "must be an address such as https://example.org/looms")
        String url,

        @Nullable @Size(max = 2000, message = "must have at most 2000 characters")
        String note,

        @Schema(description = "What it is about, in a word or two each; its title, if left out")
        @Nullable
        @Size(max = 20, message = "name at most 20 topics")
        List<
                        @NotBlank(message = "must be a text, and not an empty one")
                        @Size(max = 100, message = "must have at most 100 characters") String>
                topics,

        @Schema(description = "The last day on which it is worth sharing") @Nullable
        LocalDate expiresOn) {}
