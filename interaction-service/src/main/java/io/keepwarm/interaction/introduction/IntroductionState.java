package io.keepwarm.interaction.introduction;

/// Where an introduction stands.
public enum IntroductionState {
    /// One of the two has not agreed yet.
    ASKING,
    /// Both agreed: it may be made.
    AGREED,
    /// One of the two would rather not.
    DECLINED,
    MADE,
    /// It was made, and it is known what came of it.
    CLOSED
}
