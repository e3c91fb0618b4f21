package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Hints: what is known and would serve the message, though nothing is wrong without it.
enum KnownButUnsaid implements Rule {
    /// Several attempts are unanswered.
    UNANSWERED {
        @Override
        public Optional<Finding> check(Draft draft, Acquaintance reader) {
            return when(reader.unanswered() >= MANY_ATTEMPTS)
                    .map(yes -> hint(draft, RuleName.UNANSWERED, "unanswered", reader.unanswered()));
        }
    },
    /// Something happened in their life.
    NEWS {
        @Override
        public Optional<Finding> check(Draft draft, Acquaintance reader) {
            var text = draft.text();
            if (draft.says(Cue.CONGRATULATION)) {
                return Optional.empty();
            }
            return reader.card().news().stream()
                    .filter(news -> !news.isAnswered() && !Subjects.touchesAny(text, List.of(news.text())))
                    .findFirst()
                    .map(news -> new Finding(
                            RuleName.NEWS_NOT_MENTIONED,
                            Severity.HINT,
                            draft.say("news.message", news.text()),
                            null,
                            Openings.onNews(draft, news)));
        }
    },
    /// The two meant to talk about something.
    OPEN_TOPIC {
        @Override
        public Optional<Finding> check(Draft draft, Acquaintance reader) {
            var topics = reader.openTopics();
            return when(!topics.isEmpty() && !Subjects.touchesAny(draft.text(), topics))
                    .map(yes -> hint(draft, RuleName.OPEN_TOPIC, "open-topic", topics.getFirst()));
        }
    },
    /// What was looked up about them is old.
    OLD_RESEARCH {
        @Override
        public Optional<Finding> check(Draft draft, Acquaintance reader) {
            boolean matters = draft.intent() == Intent.RECONNECT || draft.opensTalk(reader);
            return Optional.ofNullable(reader.card().researchDaysAgo())
                    .filter(daysAgo -> matters && daysAgo > FRESH_DAYS)
                    .map(daysAgo -> hint(draft, RuleName.OLD_RESEARCH, "old-research", daysAgo));
        }
    },
    /// The member recommends somebody whose work they never said they know.
    NO_VOUCH {
        @Override
        public Optional<Finding> check(Draft draft, Acquaintance reader) {
            return when(draft.says(Cue.RECOMMENDING_YOU) && !reader.card().canVouch())
                    .map(yes -> hint(draft, RuleName.NO_VOUCH, "no-vouch"));
        }
    };

    private static final int MANY_ATTEMPTS = 2;
    private static final int FRESH_DAYS = 90;

    static List<Rule> all() {
        return Arrays.<Rule>asList(values());
    }

    private static Optional<Boolean> when(boolean condition) {
        return condition ? Optional.of(Boolean.TRUE) : Optional.empty();
    }

    private static Finding hint(Draft draft, RuleName rule, String text, Object... given) {
        return new Finding(
                rule, Severity.HINT, draft.say(text + ".message", given), null, draft.say(text + ".suggestion", given));
    }
}
