package io.keepwarm.interaction.introduction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came of an introduction.
@Schema(name = "IntroductionOutcome")
public enum Outcome {
    /// Something good came of it.
    FRUITFUL,
    /// They were in touch.
    TALKED,
    /// They were in touch, and it was no fit.
    NO_FIT,
    /// They never were in touch.
    NO_CONTACT
}
