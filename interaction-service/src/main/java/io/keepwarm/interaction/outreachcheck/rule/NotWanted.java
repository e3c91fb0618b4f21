package io.keepwarm.interaction.outreachcheck.rule;

import io.keepwarm.events.contact.ContactStatus;
import java.util.Optional;

/// The contact's state says that no touches are wanted.
record NotWanted() implements Rule {

    @Override
    public Optional<Finding> check(Draft draft, Acquaintance reader) {
        return severity(reader.card().state())
                .map(severity -> new Finding(
                        RuleName.NOT_WANTED,
                        severity,
                        draft.say("not-wanted." + reader.card().state()),
                        null,
                        null));
    }

    private static Optional<Severity> severity(ContactStatus state) {
        return switch (state) {
            case DECEASED -> Optional.of(Severity.BLOCK);
            case ENDED -> Optional.of(Severity.WARN);
            case PAUSED, ARCHIVED -> Optional.of(Severity.HINT);
            case ACTIVE, UNKNOWN -> Optional.empty();
        };
    }
}
