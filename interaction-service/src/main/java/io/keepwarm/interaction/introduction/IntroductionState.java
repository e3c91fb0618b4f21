package io.keepwarm.interaction.introduction;

/// Where an introduction stands.
public enum IntroductionState {
    /// One of the two has not agreed yet.
    ASKING,
    /// Both agreed: it may be made.
    AGREED,
    /// One of the two would rather not.
    DECLINED,
    /// The two are one person since a merge. It stands as it stood when that is undone.
    MERGED,
    MADE,
    /// It was made, and it is known what came of it.
    CLOSED
}
