package io.keepwarm.reminder.agenda;

import io.keepwarm.events.agenda.AgendaState.Suggestion;
import io.keepwarm.reminder.knowledge.Background;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Says of a follow-up anywhere why it is there and how to go about it, as the agenda does.
public final class Explaining {
    private Explaining() {}

    /// Why it is there, in words for its member.
    public static List<String> why(Item item, Background background, LocalDate today, ZoneId zone) {
        return Words.why(item, background, today, zone);
    }

    /// What day it is of a contact, with the age it comes to when it is known: `Birthday (42)`; empty when it is none.
    public static Optional<String> occasion(Item item, Background background) {
        return Words.occasionOf(item, background)
                .map(occasion -> Words.name(occasion) + Words.years(occasion, item.dueOn()));
    }

    /// How to go about it; empty for a contact the member may not see.
    public static Optional<Suggestion> suggestion(Item item, Background background) {
        return Suggesting.of(item, background);
    }
}
