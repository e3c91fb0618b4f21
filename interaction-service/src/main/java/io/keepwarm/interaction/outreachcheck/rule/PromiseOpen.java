package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.interaction.outreachcheck.text.Cue;
import java.util.Optional;

/// Something the member promised the reader is overdue, and the message neither keeps nor mentions it.
record PromiseOpen() implements Rule {
    private static final double MENTIONED = 0.6;

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        return reader.overduePromises().stream()
                .filter(promise -> !isMentioned(draft, promise))
                .findFirst()
                .map(promise -> new Finding(
                        RuleName.PROMISE_OPEN,
                        Severity.WARN,
                        draft.say("promise.message", promise),
                        null,
                        draft.say("promise.suggestion", promise)));
    }

    private static boolean isMentioned(Draft draft, String promise) {
        double share = Subjects.share(draft.text(), promise);
        return share >= MENTIONED || share > 0 && draft.says(Cue.PROMISE_KEPT);
    }
}
