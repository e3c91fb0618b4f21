package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A message to get back in touch that lacks one of its four parts: how I found you again, something current of yours,
/// a bit about me, a talk proposed.
record ReconnectIncomplete() implements Rule {

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        if (draft.intent() != Intent.RECONNECT) {
            return Optional.empty();
        }
        var missing = missing(draft, reader);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String parts = String.join(
                "; ",
                missing.stream().map(part -> draft.say("reconnect." + part)).toList());
        return Optional.of(new Finding(
                RuleName.RECONNECT_INCOMPLETE,
                Severity.WARN,
                draft.say("reconnect.message", parts),
                null,
                draft.say("reconnect." + missing.getFirst() + ".suggestion")));
    }

    /// The names of the parts it lacks.
    static List<String> missing(Draft draft, Acquaintance reader) {
        String title = reader.card().title();
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("found-again", draft.says(Cue.FOUND_AGAIN));
        parts.put(
                "theirs",
                draft.saysWhatIsTheirsNow()
                        || draft.says(Cue.FOUND_AGAIN) && draft.says(Cue.THEIRS)
                        || title != null && Subjects.touchesInEarnest(draft.text(), List.of(title))
                        || reader.card().news().stream()
                                .anyMatch(news -> Subjects.touchesAny(draft.text(), List.of(news.text()))));
        parts.put("about-me", draft.says(Cue.ABOUT_MYSELF));
        parts.put("talk", draft.says(Cue.TALK_PROPOSED));
        return parts.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
