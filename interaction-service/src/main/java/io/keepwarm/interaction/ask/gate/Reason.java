package io.keepwarm.interaction.ask.gate;

import org.jspecify.annotations.Nullable;

/// What one rule says to an ask.
///
/// @param rule the rule
/// @param weight what follows from it
/// @param message why, in words
/// @param remedy what would make it fine; null: nothing would
public record Reason(
        Name rule, Weight weight, String message, @Nullable String remedy) {

    /// The rules, in the order they are asked.
    public enum Name {
        STATE,
        NO_LIVE_TIE,
        STAGE,
        SILENCE,
        WARMTH,
        HELP_NOT_ACKNOWLEDGED,
        REPLY_OWED,
        LATE_PROMISE,
        LAST_ASK_OPEN,
        UNANSWERED,
        RECIPROCITY,
        TEAM_BUDGET,
        VOUCH,
        BEHALF,
        NOTHING_OFFERED,
        WAY_OUT
    }

    /// What a reason means for the ask.
    public enum Weight {
        /// It may be made all the same, better so.
        ADVISES,
        /// Not before something is done, or a day has come.
        WAITS,
        /// Not as things are between the two.
        BLOCKS
    }
}
