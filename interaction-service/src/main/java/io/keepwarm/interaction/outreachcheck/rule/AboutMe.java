package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A message that is about its writer, with hardly a word about its reader. Answers and reports are free of it: what
/// the writer did was asked for. Whom the writer knows well puts up with more of it.
record AboutMe() implements Rule {
    private static final Set<Intent> ASKED_FOR =
            Set.of(Intent.REPLY, Intent.REPORT_BACK, Intent.THANK, Intent.PUBLISH, Intent.LIKE);
    private static final List<Cue> FORMS = List.of(Cue.YOU_AS_MEANS, Cue.WISH_TO_CONNECT, Cue.WELL_WISH);
    /// What a question may be besides one on how the reader's things are.
    private static final List<Cue> OTHERWISE_ASKED = List.of(
            Cue.SECOND_PERSON,
            Cue.WELL_WISH,
            Cue.EMPTY_QUESTION,
            Cue.WISH_TO_CONNECT,
            Cue.ABOUT_THE_WRITER,
            Cue.TALK_PROPOSED,
            Cue.ASK_ADVICE);

    private static final int MANY = 3;
    private static final int MANY_AMONG_STRANGERS = 2;
    private static final int PER_WORD_ABOUT_THE_READER = 3;

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        if (ASKED_FOR.contains(draft.intent()) || DefaultText.isBare(draft.text())) {
            return Optional.empty();
        }
        int aboutMe = statements(draft.text());
        int aboutYou = wordsOnTheReader(draft);
        int many = aboutYou == 0 && !reader.isWarm() ? MANY_AMONG_STRANGERS : MANY;
        if (aboutMe < many || aboutMe < PER_WORD_ABOUT_THE_READER * aboutYou) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                RuleName.ABOUT_ME,
                Severity.WARN,
                draft.say("about-me.message", aboutMe, aboutYou),
                null,
                reader.card().news().isEmpty()
                        ? draft.say("about-me.suggestion")
                        : Openings.onNews(draft, reader.card().news().getFirst())));
    }

    /// What both did together is no statement on the writer alone.
    private static int statements(Text text) {
        return (int) text.all(Cue.ABOUT_THE_WRITER).stream()
                .filter(match -> !text.sentences().get(match.sentence()).isQuestion())
                .filter(match -> !text.isPartOf(match, Cue.HOW_WE_KNOW))
                .count();
    }

    private static boolean asksAFavour(Draft draft, int sentence) {
        return draft.asks().stream()
                .anyMatch(ask -> ask.isFavour() && ask.match().sentence() == sentence);
    }

    /// Words for the reader, but for those by which the reader is only greeted, asked, thanked or sent something; and
    /// questions on how the reader's things are, which need no such word.
    private static int wordsOnTheReader(Draft draft) {
        var text = draft.text();
        long words = text.all(Cue.SECOND_PERSON).stream()
                .filter(you -> FORMS.stream().noneMatch(form -> text.isPartOf(you, form)))
                .filter(you -> text.isPartOf(you, Cue.THEIRS) || !asksAFavour(draft, you.sentence()))
                .count();
        long questions = IntStream.range(0, text.sentences().size())
                .filter(number -> text.sentences().get(number).isQuestion() && !asksAFavour(draft, number))
                .filter(number -> OTHERWISE_ASKED.stream().noneMatch(cue -> text.isIn(cue, number)))
                .count();
        return (int) (words + questions);
    }
}
