package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.tie.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What of a tie the team may know: all of it follows from touches that are not private.
///
/// @param touches how many there are
/// @param first the oldest; null: none
/// @param lastReal the newest that was real; null: none
/// @param lastInbound when the contact last really turned to the member; null: never
/// @param talks talks of substance
/// @param ledger what was given and taken
/// @param heat how warm the tie is by them
public record Shared(
        int touches,
        @Nullable Instant first,
        @Nullable Instant lastReal,
        @Nullable Instant lastInbound,
        int talks,
        Ledger ledger,
        Heat heat) {
    static final Shared NOTHING = new Shared(0, null, null, null, 0, Ledger.EMPTY, Heat.NONE);

    /// How far the tie has come, as far as the team may know.
    public Stage stage() {
        return Stages.of(first, lastReal, lastInbound, talks, ledger, null);
    }

    /// Whether nothing ever went both ways.
    public boolean isListOnly() {
        return lastInbound == null;
    }

    Shared with(Touch touch) {
        if (!touch.shared()) {
            return this;
        }
        return new Shared(
                touches + 1,
                Moments.earlier(first, touch.at()),
                touch.isReal() ? Moments.later(lastReal, touch.at()) : lastReal,
                touch.answersMember() ? Moments.later(lastInbound, touch.at()) : lastInbound,
                talks + (touch.isTalk() ? 1 : 0),
                ledger.with(touch),
                heat.with(touch));
    }

    Shared withHeat(Heat other) {
        return new Shared(touches, first, lastReal, lastInbound, talks, ledger, other);
    }
}
