package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.ask.AskInText;
import io.keepwarm.interaction.outreachcheck.ask.Asks;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Language;
import io.keepwarm.interaction.outreachcheck.text.Match;
import io.keepwarm.interaction.outreachcheck.text.Span;
import io.keepwarm.interaction.outreachcheck.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A message that is to be sent.
///
/// @param text what it says
/// @param channel the way it is to take
/// @param intent what it is for
/// @param asks what it asks of its reader
public record Draft(Text text, Channel channel, Intent intent, List<AskInText> asks) {
    private static final Set<Intent> FIRST = Set.of(Intent.CONNECT, Intent.RECONNECT, Intent.ASK);
    private static final Set<Intent> FIRST_TO_STRANGERS =
            Set.of(Intent.SHARE, Intent.OFFER, Intent.CATCH_UP, Intent.OTHER);

    /// Reads a message.
    public static Draft of(String written, Channel channel, Intent intent, Language language) {
        var text = Text.read(written, language);
        var asks = switch (intent) {
            case ASK -> Asks.inAsking(text);
            case CONNECT, RECONNECT, OTHER -> Asks.in(text);
            default -> Asks.inPassing(text);
        };
        return new Draft(text, channel, intent, asks);
    }

    /// Whether the reader has to be told who writes and why: they do not know the member well, or it is long ago. What
    /// answers, thanks or congratulates brings its own occasion.
    boolean opensTalk(Acquaintance reader) {
        if (intent == Intent.RECONNECT) {
            return true;
        }
        return !reader.isWarm() && FIRST.contains(intent) || reader.isStranger() && FIRST_TO_STRANGERS.contains(intent);
    }

    /// The largest favour it asks, if it asks any.
    Optional<AskInText> favour() {
        return largest().filter(AskInText::isFavour);
    }

    /// The largest thing it asks, if it asks any.
    public Optional<AskInText> largest() {
        return asks.stream().max(Comparator.comparing(AskInText::kind));
    }

    boolean says(Cue cue) {
        return text.says(cue);
    }

    /// Whether it speaks of what the reader does now: good wishes do not, nor does what the writer says of themselves.
    boolean saysWhatIsTheirsNow() {
        return text.said(Cue.CURRENT_OF_THEIRS).stream()
                .anyMatch(match -> !text.isPartOf(match, Cue.WELL_WISH) && !text.isPartOf(match, Cue.ABOUT_MYSELF));
    }

    /// Whether it leaves an easy way to say no. "If you do not, I am lost" is a threat, "at least have the decency to
    /// say no" a reproach, "nice of you to ignore me" scorn, and none of them is one.
    boolean leavesAWayOut() {
        return text.all(Cue.WAY_OUT).stream()
                .anyMatch(match -> !text.isPartOf(match, Cue.DEMAND)
                        && !text.isPartOf(match, Cue.INDIRECT_QUESTION)
                        && !text.isIn(Cue.REPROACH, match.sentence())
                        && !text.isIn(Cue.SARCASM, match.sentence()));
    }

    /// Whether it tells what was done with help, or what came of it. What is only meant to be done, or would have
    /// been, is no result ("I hope to use it"), nor is what a comma alone brings together ("your list, read it").
    boolean tellsAResult() {
        return text.said(Cue.RESULT).stream().anyMatch(result -> text.isInOneClause(result) && !isStillToCome(result));
    }

    private boolean isStillToCome(Match result) {
        return text.all(Cue.NO_RESULT_YET).stream()
                .anyMatch(intent -> intent.sentence() == result.sentence() && intent.from() <= result.from());
    }

    /// Where a cue is first found.
    Optional<Span> at(Cue cue) {
        return text.first(cue).map(text::at);
    }

    Span at(AskInText ask) {
        return text.at(ask.match());
    }

    /// The sentence a match is part of.
    Span sentenceOf(Match match) {
        return text.sentences().get(match.sentence()).at();
    }

    String say(String name, Object... given) {
        return text.language().say(name, given);
    }

    /// What the message is about an ask of that kind, in words.
    String named(AskInText ask) {
        return say("ask." + ask.kind());
    }
}
