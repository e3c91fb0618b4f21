package io.keepwarm.interaction.ask.gate;

import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.WarmthBand;
import io.keepwarm.interaction.ask.gate.Reason.Name;
import io.keepwarm.interaction.ask.gate.Reason.Weight;
import io.keepwarm.interaction.outreachcheck.ask.AskKind;
import io.keepwarm.interaction.outreachcheck.ask.AskSize;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rules about how close the two are.
///
/// | asked | stage from | silence up to | warmth from |
/// |---|---|---|---|
/// | information | LISTED | any | any |
/// | advice, a talk | LISTED | 180 days | any |
/// | a review | MET | 180 days | any |
/// | an introduction | TALKING | 90 days | COOLING |
/// | a referral | KNOWN | 90 days | WARM |
/// | a job | TRUSTED | 90 days | WARM |
/// | a favour or goods | KNOWN; a small one TALKING | 90 days | WARM |
///
/// What is LARGE takes TRUSTED. The stages are told by [io.keepwarm.interaction.outreachcheck.ask.AskKind].
final class Closeness {
    private static final int HALF_A_YEAR = 180;
    private static final int A_SEASON = 90;
    private static final int DAYS_OF_A_YEAR = 365;

    private Closeness() {}

    /// Touches are wanted.
    static Optional<Reason> state(Ask ask, Situation now) {
        return switch (now.state()) {
            case ACTIVE, UNKNOWN -> Optional.empty();
            case PAUSED ->
                Optional.of(new Reason(
                        Name.STATE,
                        Weight.WAITS,
                        "Touches with them are paused"
                                + (now.pausedUntil() == null ? "." : " until " + now.pausedUntil() + "."),
                        now.pausedUntil() == null
                                ? "End the pause, and be in touch once without asking."
                                : "Wait until the pause is over."));
            case ENDED, ARCHIVED ->
                Optional.of(new Reason(
                        Name.STATE,
                        Weight.BLOCKS,
                        "You have let this tie end.",
                        "Take it up again first: be in touch without asking."));
            case DECEASED -> Optional.of(new Reason(Name.STATE, Weight.BLOCKS, "They have died.", null));
        };
    }

    /// More than a word is asked of people one has been in touch with.
    static Optional<Reason> liveTie(Ask ask, Situation now) {
        return Rule.when(
                now.silentDays() == null && ask.isAtLeast(AskKind.ADVICE) && now.state() != ContactStatus.DECEASED,
                Name.NO_LIVE_TIE,
                Weight.BLOCKS,
                "You have no live tie with them: you were never in touch.",
                "Get to know each other first; a piece of information may be asked for.");
    }

    /// The stage bears it.
    static Optional<Reason> stage(Ask ask, Situation now) {
        Stage needed = ask.kind().bearableFrom(ask.size());
        Stage has = now.stage() == Stage.UNKNOWN ? Stage.LISTED : now.stage();
        return Rule.when(
                has.compareTo(needed) < 0,
                Name.STAGE,
                Weight.BLOCKS,
                (ask.size() == AskSize.LARGE ? "So much of it" : "To ask for " + ask.named()) + " takes a tie that is "
                        + needed + "; this one is " + has + ".",
                towards(needed));
    }

    private static String towards(Stage needed) {
        return switch (needed) {
            case LISTED, MET -> "Meet them, or exchange a message, first.";
            case TALKING -> "Talk first, about what they care about.";
            case KNOWN -> "Help each other over some months first.";
            case TRUSTED, UNKNOWN -> "Ask it once each of you would vouch for the other.";
        };
    }

    /// After a silence the first message asks for nothing.
    static Optional<Reason> silence(Ask ask, Situation now) {
        int borne = ask.isAtLeast(AskKind.INTRODUCTION) ? A_SEASON : HALF_A_YEAR;
        return Rule.when(
                now.silentDays() != null && ask.isAtLeast(AskKind.ADVICE) && now.silentDays() > borne,
                Name.SILENCE,
                Weight.BLOCKS,
                "You were not in touch for " + told(now.silentDays()) + ".",
                "Be in touch once without asking.");
    }

    private static String told(@Nullable Integer days) {
        int known = days == null ? 0 : days;
        return known < DAYS_OF_A_YEAR
                ? known + " days"
                : known / DAYS_OF_A_YEAR + (known < 2 * DAYS_OF_A_YEAR ? " year" : " years");
    }

    /// The warmer, the more may be asked.
    static Optional<Reason> warmth(Ask ask, Situation now) {
        WarmthBand needed = ask.isAtLeast(AskKind.REFERRAL) ? WarmthBand.WARM : WarmthBand.COOLING;
        return Rule.when(
                ask.isAtLeast(AskKind.INTRODUCTION) && heat(now.band()) < heat(needed),
                Name.WARMTH,
                Weight.BLOCKS,
                "The tie is " + now.band() + "; for " + ask.named() + " it should be " + needed + " at least.",
                "Talk again first, about them.");
    }

    private static int heat(WarmthBand band) {
        return switch (band) {
            case HOT -> 3;
            case WARM -> 2;
            case COOLING -> 1;
            case COLD, UNKNOWN -> 0;
        };
    }
}
