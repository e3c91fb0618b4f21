package io.keepwarm.interaction.introduction;

/// What one side says to being introduced.
public enum Consent {
    NOT_ASKED,
    ASKED,
    AGREED,
    DECLINED
}
