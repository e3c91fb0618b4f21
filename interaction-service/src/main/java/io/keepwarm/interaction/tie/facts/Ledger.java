package io.keepwarm.interaction.tie.facts;

/// What was given and taken between the two, counted in touches.
///
/// @param given touches in which the member gave something of value, or help
/// @param received touches in which the member received help
/// @param asked touches in which the member asked for something
public record Ledger(int given, int received, int asked) {

    static final Ledger EMPTY = new Ledger(0, 0, 0);

    /// Given minus received: below zero the member is in the contact's debt.
    public int balance() {
        return given - received;
    }

    Ledger with(Touch touch) {
        return new Ledger(
                given + (touch.gives() ? 1 : 0), received + (touch.receives() ? 1 : 0), asked + (touch.asks() ? 1 : 0));
    }
}
