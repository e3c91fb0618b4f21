package io.keepwarm.reminder.agenda;

import io.keepwarm.events.agenda.AgendaState.Saying;
import java.util.List;

/// What to say or do: in English, and by name for whoever says it in another language.
record Advice(String text, Saying saying) {

    /// In these words; `given` is what they speak of, in the order in which they do.
    static Advice of(String text, String name, String... given) {
        return new Advice(text, new Saying(name, List.of(given)));
    }
}
