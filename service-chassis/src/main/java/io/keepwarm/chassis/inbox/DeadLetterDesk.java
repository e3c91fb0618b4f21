package io.keepwarm.chassis.inbox;

import io.keepwarm.chassis.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What operators do with dead letters: look, apply again, discard.
@ApplicationScoped
public class DeadLetterDesk {
    private final DeadLetters letters;
    private final Inbox inbox;
    private final Instance<Listener> listeners;

    DeadLetterDesk(DeadLetters letters, Inbox inbox, @Any Instance<Listener> listeners) {
        this.letters = letters;
        this.inbox = inbox;
        this.listeners = listeners;
    }

    List<DeadLetter> list(@Nullable UUID after, int limit) {
        return letters.list(after, limit);
    }

    boolean discard(UUID id) {
        return letters.remove(id);
    }

    /// The effect commits before the letter is removed; should the process die in between, the next replay finds the
    /// version applied already and only removes it.
    void replay(UUID id) {
        var letter = letters.find(id).orElseThrow(() -> Problem.notFound("dead letter"));
        var listener = listeners.stream()
                .filter(candidate -> candidate.name().equals(letter.consumer()))
                .findFirst()
                .orElseThrow(() -> Problem.conflict(
                        "no-such-consumer", "This service has no consumer '" + letter.consumer() + "' any more"));
        try {
            inbox.replay(listener, letter.record());
        } catch (RuntimeException failedAgain) {
            throw Problem.conflict(
                    "replay-failed",
                    "The letter still cannot be applied: "
                            + Faults.root(failedAgain).getMessage());
        }
        letters.remove(id);
    }
}
