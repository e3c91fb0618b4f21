package io.keepwarm.interaction.tie.facts;

/// What the member did about help in a touch.
public enum HelpSide {
    ASKED,
    GIVEN,
    RECEIVED
}
