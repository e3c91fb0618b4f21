package io.keepwarm.interaction.ask.gate;

import io.keepwarm.interaction.ask.gate.Reason.Name;
import io.keepwarm.interaction.ask.gate.Reason.Weight;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing to be thought of before something is asked.
interface Rule {
    /// What it says to the ask; empty: nothing against it.
    Optional<Reason> check(Ask ask, Situation situation);

    /// A reason, when `holds`.
    static Optional<Reason> when(boolean holds, Name rule, Weight weight, String message, @Nullable String remedy) {
        return holds ? Optional.of(new Reason(rule, weight, message, remedy)) : Optional.empty();
    }
}
