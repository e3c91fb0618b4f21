package io.keepwarm.interaction.outreachcheck.ask;

import io.keepwarm.events.tie.Stage;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import org.jspecify.annotations.Nullable;

/// What can be asked of somebody: a ladder, each step asking more than the one before.
public enum AskKind {
    /// A fact that is told in a line.
    INFORMATION(Cue.ASK_INFORMATION, Stage.LISTED),
    ADVICE(Cue.ASK_ADVICE, Stage.LISTED),
    /// A talk of up to half an hour, on what the asker wants to know.
    TALK(Cue.ASK_TALK, Stage.LISTED),
    /// To read something of the asker's and say what could be better.
    REVIEW(Cue.ASK_REVIEW, Stage.MET),
    INTRODUCTION(Cue.ASK_INTRODUCTION, Stage.TALKING),
    /// A good word, a reference.
    REFERRAL(Cue.ASK_REFERRAL, Stage.KNOWN),
    JOB(Cue.ASK_JOB, Stage.TRUSTED),
    /// Goods, or work done for the asker: an errand or a thing lent.
    FAVOUR(Cue.ASK_FAVOUR, Stage.KNOWN);

    private final Cue cue;
    private final Stage stage;

    AskKind(Cue cue, Stage stage) {
        this.cue = cue;
        this.stage = stage;
    }

    /// What it is found by in a text.
    Cue cue() {
        return cue;
    }

    /// Whether it is more than a word or a short talk: it costs the reader work, goods or their name.
    public boolean isFavour() {
        return compareTo(REVIEW) >= 0;
    }

    /// The stage from which on a tie bears it: the one place where the ladder is told. What is large takes a trusted
    /// friend, whatever it is; a small favour takes less than an errand or a thing lent.
    public Stage bearableFrom(AskSize size) {
        return switch (size) {
            case SMALL -> this == FAVOUR ? Stage.TALKING : stage;
            case MEDIUM -> stage;
            case LARGE -> Stage.TRUSTED;
        };
    }

    /// Whether a tie of that stage bears it; null or UNKNOWN is a stranger.
    public boolean isBearableAt(@Nullable Stage of, AskSize size) {
        return (of == null || of == Stage.UNKNOWN ? Stage.LISTED : of).compareTo(bearableFrom(size)) >= 0;
    }
}
