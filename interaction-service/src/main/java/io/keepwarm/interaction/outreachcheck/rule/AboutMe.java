package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.ask.AskKind;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A message that is about its writer, with hardly a word about its reader: by the statements it makes on the writer,
/// or
/// by how often it says "I" and "my". Answers are free of it, for what the writer did was asked for; thanks and reports
/// are, when they tell what came of the help. Whom the writer knows well puts up with more of it.
record AboutMe() implements Rule {
    private static final Set<Intent> ASKED_FOR = Set.of(Intent.REPLY, Intent.PUBLISH, Intent.LIKE);
    private static final List<Cue> FORMS = List.of(Cue.YOU_AS_MEANS, Cue.WISH_TO_CONNECT, Cue.WELL_WISH, Cue.DEMAND);
    /// What a question may be besides one on how the reader's things are.
    private static final List<Cue> OTHERWISE_ASKED = List.of(
            Cue.SECOND_PERSON,
            Cue.WELL_WISH,
            Cue.EMPTY_QUESTION,
            Cue.WISH_TO_CONNECT,
            Cue.ABOUT_THE_WRITER,
            Cue.TALK_PROPOSED,
            Cue.ASK_ADVICE);

    private static final List<Cue> NOT_OF_THE_WRITER_ALONE =
            List.of(Cue.HOW_WE_KNOW, Cue.FOUND_AGAIN, Cue.WELL_WISH, Cue.OFFER);

    private static final List<Cue> FOR_THE_READER = List.of(
            Cue.INTEREST_IN_YOU, Cue.THEIRS, Cue.HOW_WE_KNOW, Cue.OFFER, Cue.WELL_WISH, Cue.THANKS, Cue.FLATTERY);

    private static final int MANY = 3;
    private static final int MANY_AMONG_STRANGERS = 2;
    private static final int PER_WORD_ABOUT_THE_READER = 3;
    /// So many words for the writer, and so large a part of all, are much however they are put.
    private static final int WORDS_FOR_THE_WRITER = 4;

    private static final double SHARE_OF_THE_WRITER = 0.15;

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        if (isAskedFor(draft, reader) || DefaultText.isBare(draft.text()) || OffTopic.isFound(draft, reader)) {
            return Optional.empty();
        }
        int aboutMe = statements(draft);
        int aboutYou = wordsOnTheReader(draft);
        if (!isMuch(draft, reader, aboutMe, aboutYou)
                && !isFullOfTheWriter(draft, aboutYou)
                && !isNothingButANeed(draft, aboutYou)) {
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

    /// A bit about the writer is one of the parts of a message to get back in touch.
    private static boolean isAskedFor(Draft draft, Acquaintance reader) {
        return switch (draft.intent()) {
            case THANK, REPORT_BACK -> draft.tellsAResult();
            case RECONNECT -> ReconnectIncomplete.missing(draft, reader).isEmpty();
            default -> ASKED_FOR.contains(draft.intent());
        };
    }

    private static boolean isMuch(Draft draft, Acquaintance reader, int aboutMe, int aboutYou) {
        boolean isOnTheReaderToo = aboutYou > 0 || draft.intent() == Intent.RECONNECT && draft.saysWhatIsTheirsNow();
        boolean wantsAJob = draft.asks().stream().anyMatch(ask -> ask.kind() == AskKind.JOB);
        int many = isOnTheReaderToo || reader.isWarm() ? MANY : wantsAJob ? 1 : MANY_AMONG_STRANGERS;
        return aboutMe >= many && aboutMe >= PER_WORD_ABOUT_THE_READER * aboutYou;
    }

    /// An ask, the need behind it, and not one word for the reader, who is not even left free.
    private static boolean isNothingButANeed(Draft draft, int aboutYou) {
        var text = draft.text();
        return draft.says(Cue.OWN_NEED)
                && aboutYou == 0
                && draft.favour().isPresent()
                && !draft.leavesAWayOut()
                && FOR_THE_READER.stream().allMatch(cue -> text.all(cue).isEmpty());
    }

    /// "I" and "me" cannot be left out of asking, of offering and of leaving a way out.
    private static boolean isFullOfTheWriter(Draft draft, int aboutYou) {
        var text = draft.text();
        long words = text.all(Cue.FIRST_PERSON).stream()
                .filter(word -> !asksAFavour(draft, word.sentence())
                        && !text.isIn(Cue.OFFER, word.sentence())
                        && !text.isIn(Cue.WAY_OUT, word.sentence()))
                .count();
        return words >= WORDS_FOR_THE_WRITER
                && words >= PER_WORD_ABOUT_THE_READER * aboutYou
                && words >= SHARE_OF_THE_WRITER * text.words().size();
    }

    /// What both did together is no statement on the writer alone, nor is how the writer found the reader again.
    private static int statements(Draft draft) {
        var text = draft.text();
        return (int) text.all(Cue.ABOUT_THE_WRITER).stream()
                .filter(match -> !text.sentences().get(match.sentence()).isQuestion())
                .filter(match -> NOT_OF_THE_WRITER_ALONE.stream().noneMatch(cue -> text.isPartOf(match, cue)))
                .filter(match -> draft.intent() != Intent.RECONNECT || !text.isIn(Cue.FOUND_AGAIN, match.sentence()))
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
        long congratulations = text.said(Cue.CONGRATULATION).stream()
                .filter(match ->
                        draft.intent() != Intent.CONGRATULATE && !text.isIn(Cue.SECOND_PERSON, match.sentence()))
                .count();
        return (int) (words + questions + congratulations);
    }
}
