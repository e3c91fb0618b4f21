package io.keepwarm.interaction.introduction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An introduction as a member sends it. What only the service sets may be sent along and is not looked at.
///
/// @param contactIds the two
/// @param why what each would have of it
/// @param consent what they said so far; whoever is left out was not asked
@JsonIgnoreProperties({
    "id",
    "version",
    "memberId",
    "state",
    "interactionId",
    "madeAt",
    "outcome",
    "createdAt",
    "updatedAt"
})
public record NewIntroduction(
        @NotNull(message = "name the two contacts") @Size(min = 2, max = 2, message = "name two contacts")
        List<@NotNull(message = "must be an id") UUID> contactIds,

        @NotBlank(message = "say what each would have of it")
        @Size(max = 2000, message = "must have at most 2000 characters")
        String why,

        @Nullable @Size(max = 2, message = "there are two sides")
        List<@NotNull(message = "must be an answer") @Valid GivenConsent> consent) {

    /// What one of the two said.
    public record GivenConsent(
            @NotNull(message = "say whose answer it is") UUID contactId,

            @NotNull(message = "say NOT_ASKED, ASKED, AGREED or DECLINED")
            Consent answer) {}

    List<GivenConsent> answers() {
        return consent == null ? List.of() : consent;
    }
}
