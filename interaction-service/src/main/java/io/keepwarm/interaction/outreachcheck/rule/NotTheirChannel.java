package io.keepwarm.interaction.outreachcheck.rule;

import java.util.Optional;

/// Another channel than the one the reader said is best.
record NotTheirChannel() implements Rule {

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        return Optional.ofNullable(reader.card().preferredChannel())
                .filter(preferred -> preferred != draft.channel())
                .map(preferred -> {
                    String named = draft.say("channel." + preferred);
                    return new Finding(
                            RuleName.NOT_THEIR_CHANNEL,
                            Severity.WARN,
                            draft.say("channel.message", named, draft.say("channel." + draft.channel())),
                            null,
                            draft.say("channel.suggestion", named));
                });
    }
}
