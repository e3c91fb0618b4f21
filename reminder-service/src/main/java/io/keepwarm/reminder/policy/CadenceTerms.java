package io.keepwarm.reminder.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change of the terms: of the team's, of the caller's, or of both. A part that is left out stays.
@Schema(name = "CadencePolicyChange")
@JsonIgnoreProperties("version")
public record CadenceTerms(
        @Valid @Nullable TeamTerms team, @Valid @Nullable MemberTerms me) {

    /// What holds.
    ///
    /// @param version counts the changes of both; 0: nothing was settled yet, and these are the defaults
    @Schema(name = "CadencePolicy")
    public record View(long version, TeamTerms team, MemberTerms me) {}
}
