package io.keepwarm.interaction.outreachcheck.ask;

import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Match;
import io.keepwarm.interaction.outreachcheck.text.Sentence;
import io.keepwarm.interaction.outreachcheck.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what a text asks: of each sentence its largest ask, if it has any. What is offered to the reader ("shall I
/// introduce you?") and what is denied ("I am not looking for a job") is none.
public final class Asks {
    /// From the largest down, but that goods and work are told by the most general phrases and give way to all that is
    /// told by its own.
    private static final List<AskKind> MOST_TELLING_FIRST = List.of(
            AskKind.REFERRAL,
            AskKind.JOB,
            AskKind.INTRODUCTION,
            AskKind.REVIEW,
            AskKind.FAVOUR,
            AskKind.TALK,
            AskKind.ADVICE,
            AskKind.INFORMATION);

    private static final int WORDS_THAT_REFER_BACK = 6;

    private Asks() {}

    /// The asks of a text, in its order. The opening a good word is asked for is no second ask.
    public static List<AskInText> in(Text text) {
        List<AskInText> asks = new ArrayList<>();
        for (int sentence = 0; sentence < text.sentences().size(); sentence++) {
            largest(text, sentence).ifPresent(asks::add);
        }
        if (asks.stream().anyMatch(ask -> ask.kind() == AskKind.REFERRAL)) {
            asks.removeIf(ask -> ask.kind() == AskKind.JOB);
        }
        return asks.stream().anyMatch(AskInText::isFavour)
                ? List.copyOf(asks)
                : papersSent(text).orElse(List.copyOf(asks));
    }

    /// The asks of a text that is meant for something else: what is asked in passing counts when it is put as a
    /// request,
    /// and small favours ("bring the guitar on Saturday") are none.
    public static List<AskInText> inPassing(Text text) {
        return in(text).stream()
                .filter(ask -> text.isIn(Cue.REQUEST, ask.match().sentence()))
                .filter(ask -> ask.kind() != AskKind.FAVOUR || ask.size() != AskSize.SMALL)
                .toList();
    }

    /// Who sends their papers along and does not say what for asks for a word to be put in.
    private static Optional<List<AskInText>> papersSent(Text text) {
        return text.first(Cue.PAPERS_SENT)
                .map(match -> List.of(
                        new AskInText(AskKind.REFERRAL, size(text, AskKind.REFERRAL, match.sentence()), match)));
    }

    /// The asks of a text that is meant to ask something: where no phrase tells what, a request or a demand is one for
    /// a favour.
    public static List<AskInText> inAsking(Text text) {
        var found = in(text);
        if (found.stream().anyMatch(ask -> ask.kind() != AskKind.INFORMATION)) {
            return found;
        }
        var somethingAsked = text.said(Cue.ASK_SOMETHING).stream().filter(match -> !text.isPartOf(match, Cue.WAY_OUT));
        var wanted = Stream.concat(somethingAsked, text.said(Cue.DEMAND).stream())
                .filter(match -> !text.isPartOf(match, Cue.OFFER_NOT_ASK))
                .filter(match -> !text.isPartOf(match, Cue.ASK_INFORMATION))
                .filter(match -> !text.isPartOf(match, Cue.WISH_TO_CONNECT))
                .toList();
        return wanted.stream()
                .filter(match -> !text.isPartOf(match, Cue.ANSWER_DEMANDED))
                .map(match -> new AskInText(AskKind.FAVOUR, size(text, AskKind.FAVOUR, match.sentence()), match))
                .findFirst()
                .or(() -> pressed(text, wanted))
                .or(() -> endless(text))
                .map(List::of)
                .orElse(found);
    }

    /// Whoever must answer a question is asked for more than a fact that they may leave lying.
    private static Optional<AskInText> pressed(Text text, List<Match> answersWanted) {
        return text.sentences().stream().anyMatch(Sentence::isQuestion)
                ? answersWanted.stream()
                        .map(match -> new AskInText(AskKind.ADVICE, AskSize.MEDIUM, match))
                        .findFirst()
                : Optional.empty();
    }

    /// A question for something without an end is one for a large favour, however it is put.
    private static Optional<AskInText> endless(Text text) {
        return text.said(Cue.UNBOUNDED).stream()
                .filter(match ->
                        text.sentences().get(match.sentence()).isQuestion() && text.isIn(Cue.REQUEST, match.sentence()))
                .map(match -> new AskInText(AskKind.FAVOUR, AskSize.LARGE, match))
                .findFirst();
    }

    private static Optional<AskInText> largest(Text text, int sentence) {
        for (AskKind kind : MOST_TELLING_FIRST) {
            for (Match match : text.said(kind.cue())) {
                boolean givesWay = kind == AskKind.FAVOUR
                        && (text.endsWithin(match, Cue.ASK_INFORMATION) || text.isPartOf(match, Cue.WISH_TO_CONNECT));
                if (match.sentence() == sentence && !givesWay && !text.isPartOf(match, Cue.OFFER_NOT_ASK)) {
                    return Optional.of(new AskInText(kind, size(text, kind, sentence), match));
                }
            }
        }
        return Optional.empty();
    }

    /// How large the piece is that is to be read may be told in the sentence before the ask, or after it.
    private static AskSize size(Text text, AskKind kind, int sentence) {
        if (text.isIn(Cue.PIECE, sentence)) {
            return AskSize.SMALL;
        }
        boolean huge = kind == AskKind.REVIEW
                && text.all(Cue.HUGE).stream().anyMatch(match -> Math.abs(match.sentence() - sentence) <= 1);
        if (huge || text.isIn(Cue.UNBOUNDED, sentence)) {
            return AskSize.LARGE;
        }
        if (kind == AskKind.FAVOUR) {
            return text.isIn(Cue.LARGE_FAVOUR, sentence) || refersToLarge(text, sentence)
                    ? AskSize.LARGE
                    : text.isIn(Cue.SMALL_FAVOUR, sentence) ? AskSize.SMALL : AskSize.MEDIUM;
        }
        return text.isIn(Cue.BOUNDED, sentence) ? AskSize.SMALL : AskSize.MEDIUM;
    }

    /// "Would you take it on?" is as large as what the sentence before it tells.
    private static boolean refersToLarge(Text text, int sentence) {
        return text.sentences().get(sentence).length() <= WORDS_THAT_REFER_BACK
                && text.isIn(Cue.LARGE_FAVOUR, sentence - 1);
    }
}
