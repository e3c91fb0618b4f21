package io.keepwarm.interaction.interaction;

import io.keepwarm.chassis.words.Called;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Takes an erased contact out of the interactions that name it.
@ApplicationScoped
public class LeavingOut {
    private final Interactions interactions;
    private final Clock clock;

    LeavingOut(Interactions interactions, Clock clock) {
        this.interactions = interactions;
        this.clock = clock;
    }

    /// Deletes the interaction when it names nobody else. Otherwise it stays for the others, without what the
    /// contact is `called`, and if the contact kept it from the team so far, it stays private.
    @Transactional
    public void leaveOut(UUID id, String contactId, Called called, boolean wasShared) {
        interactions.lock(id).ifPresent(interaction -> {
            if (interaction.contacts().equals(List.of(contactId))) {
                interactions.delete(interaction);
                interactions.flush();
                return;
            }
            interaction.leaveOut(contactId, called, wasShared, clock.instant());
            interactions.nameAgain(interaction);
        });
    }
}
