package io.keepwarm.interaction.interaction;

import io.keepwarm.interaction.promise.ToldPromise;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names an interaction has for its contacts. Readers see a merged contact by the one that answers for it; who
/// sends that name back has changed nobody, and the interaction keeps its own, so that the merge can be undone.
///
/// @param before the interaction as it stands
/// @param standIns those of its contacts that were merged, with the one that answers for each
record NamesBefore(NewInteraction before, Map<String, String> standIns) {

    /// What is told now, under the names of before where it is of the same contacts.
    NewInteraction in(NewInteraction told) {
        if (standIns.isEmpty()) {
            return told;
        }
        return new NewInteraction(
                told.contactIds().stream().flatMap(this::named).distinct().toList(),
                told.occurredAt(),
                told.channel(),
                told.direction(),
                told.intent(),
                told.summary(),
                told.topics(),
                told.openTopics(),
                told.valueGiven(),
                told.help(),
                told.personal(),
                told.isPrivate(),
                told.toldPromises().stream().map(this::named).toList());
    }

    private Stream<UUID> named(UUID told) {
        List<UUID> names = before.contactIds().stream()
                .filter(name -> standsFor(told, name))
                .toList();
        return names.isEmpty() ? Stream.of(told) : names.stream();
    }

    private ToldPromise named(ToldPromise told) {
        UUID contact = told.contactId();
        return contact == null ? told : told.to(promisedTo(told.id(), contact));
    }

    private UUID promisedTo(@Nullable UUID promiseId, UUID told) {
        return before.toldPromises().stream()
                .filter(promise -> promise.id() != null && promise.id().equals(promiseId))
                .map(ToldPromise::contactId)
                .filter(name -> name != null && standsFor(told, name))
                .findFirst()
                .orElseGet(() -> named(told).findFirst().orElse(told));
    }

    private boolean standsFor(UUID told, UUID name) {
        return standIns.getOrDefault(name.toString(), name.toString()).equals(told.toString());
    }
}
