package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.interaction.outreachcheck.text.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Business talk that touches nothing of what is known of the reader. Private words have no topic to be off.
record OffTopic() implements Rule {

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        var known = known(reader);
        if (known.isEmpty() || !draft.says(Cue.PITCH) || Subjects.touchesBesidesHowTheyMet(draft.text(), known)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                RuleName.OFF_TOPIC,
                Severity.WARN,
                draft.say("off-topic.message", String.join(", ", known)),
                draft.at(Cue.PITCH).orElse(null),
                draft.say("off-topic.suggestion", known.getFirst())));
    }

    private static List<String> known(Acquaintance reader) {
        List<String> known = new ArrayList<>(reader.card().interests());
        known.addAll(reader.subjects());
        Optional.ofNullable(reader.card().title()).ifPresent(known::add);
        return known;
    }
}
