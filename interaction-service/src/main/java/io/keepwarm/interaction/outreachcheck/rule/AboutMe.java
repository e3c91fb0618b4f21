package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Match;
import io.keepwarm.interaction.outreachcheck.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A message that is about its writer, with hardly a word about its reader. Answers and reports are free of it: what
/// the writer did was asked for.
record AboutMe() implements Rule {
    private static final Set<Intent> ASKED_FOR =
            Set.of(Intent.REPLY, Intent.REPORT_BACK, Intent.THANK, Intent.PUBLISH, Intent.COMMENT, Intent.LIKE);
    private static final int MANY = 3;
    private static final int PER_WORD_ABOUT_THE_READER = 3;

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        var text = draft.text();
        if (ASKED_FOR.contains(draft.intent())) {
            return Optional.empty();
        }
        int aboutMe = statements(text);
        int aboutYou = aboutYou(text);
        boolean selfish = aboutMe >= MANY && aboutMe >= PER_WORD_ABOUT_THE_READER * aboutYou;
        if (!selfish) {
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

    private static int statements(Text text) {
        return (int) text.all(Cue.ABOUT_THE_WRITER).stream()
                .filter(match -> !text.sentences().get(match.sentence()).isQuestion())
                .count();
    }

    /// Words for the reader, but for those by which the reader is only asked, thanked or sent something.
    private static int aboutYou(Text text) {
        List<Match> means = text.all(Cue.YOU_AS_MEANS);
        return (int) text.all(Cue.SECOND_PERSON).stream()
                .filter(you -> means.stream().noneMatch(match -> match.from() <= you.from() && you.from() < match.to()))
                .count();
    }
}
