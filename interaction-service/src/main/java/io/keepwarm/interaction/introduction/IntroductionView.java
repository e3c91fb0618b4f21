package io.keepwarm.interaction.introduction;

import io.keepwarm.interaction.introduction.NewIntroduction.GivenConsent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An introduction as JSON.
///
/// @param contactIds the two, or those that answer for them since a merge: one, if they are one person now
/// @param interactionId the touch that making it logged
public record IntroductionView(
        UUID id,
        long version,
        String memberId,
        List<String> contactIds,
        String why,
        List<GivenConsent> consent,
        IntroductionState state,
        @Nullable UUID interactionId,
        @Nullable Instant madeAt,
        @Nullable GivenOutcome outcome,
        Instant createdAt,
        Instant updatedAt) {}
