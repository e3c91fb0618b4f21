package io.keepwarm.interaction.interaction;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.interaction.interaction.Interactions.Position;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.promise.PromisesTold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Shows interactions: one's own, and of the team's those that are not private.
@ApplicationScoped
public class Reading {
    private final Interactions interactions;
    private final KnownContacts contacts;
    private final PromisesTold promises;

    Reading(Interactions interactions, KnownContacts contacts, PromisesTold promises) {
        this.interactions = interactions;
        this.contacts = contacts;
        this.promises = promises;
    }

    /// The interaction.
    ///
    /// @throws Problem 404 when there is none, or none that `memberId` may see
    @Transactional
    public InteractionView one(UUID id, String memberId) {
        return interactions
                .findByIdOptional(id)
                .filter(interaction -> interaction.memberId.equals(memberId) || interactions.isShared(id))
                .map(interaction -> InteractionView.of(interaction, promises.of(id)))
                .orElseThrow(() -> Problem.notFound("interaction"));
    }

    /// Those wanted, the newest first.
    @Transactional
    List<InteractionView> list(InteractionFilter filter, String memberId, Optional<Position> after, int limit) {
        var found = interactions.list(filter.wanted(memberId, contacts), memberId, after, limit);
        var told = promises.of(found.stream().map(interaction -> interaction.id).toList());
        return found.stream()
                .map(interaction -> InteractionView.of(interaction, told.getOrDefault(interaction.id, List.of())))
                .toList();
    }
}
