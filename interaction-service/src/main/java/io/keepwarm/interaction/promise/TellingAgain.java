package io.keepwarm.interaction.promise;

import io.keepwarm.chassis.time.NameBasedId;
import io.keepwarm.events.promise.PromisedBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which of the promises an interaction tells of are those it told of before. A promise stays with its contact. It is
/// recognised by its id when that is sent, else by whose it is and its words, whatever their case; so its day and
/// channel may change, and its place in the list. Of two that are alike the one still told of comes first.
final class TellingAgain {
    private static final UUID NAMESPACE = UUID.fromString("7d0c7b58-2d3c-5c4e-8f3a-6f5f0c2b9a41");

    private TellingAgain() {}

    /// A promise told of before.
    record Before(UUID id, String contactId, PromisedBy by, String what, boolean withdrawn) {}

    /// A promise to one contact, as it is told of now.
    record Now(@Nullable UUID id, String contactId, ToldPromise told) {}

    /// A promise told of now and the id it has; `isNew` when it was not told of before.
    record Told(UUID id, Now now, boolean isNew) {}

    /// What is told now, in its order. Those of before that are not in it are withdrawn.
    static List<Told> match(UUID interactionId, List<Before> before, List<Now> now) {
        List<Before> free = new ArrayList<>(before);
        List<@Nullable Before> found = new ArrayList<>();
        now.forEach(one -> found.add(take(free, earlier -> isNamed(earlier, one))));
        for (int index = 0; index < now.size(); index++) {
            Now one = now.get(index);
            if (found.get(index) == null) {
                found.set(index, take(free, earlier -> !earlier.withdrawn() && isAlike(earlier, one)));
            }
            if (found.get(index) == null) {
                found.set(index, take(free, earlier -> isAlike(earlier, one)));
            }
        }
        Set<UUID> used = before.stream().map(Before::id).collect(Collectors.toCollection(HashSet::new));
        List<Told> told = new ArrayList<>();
        for (int index = 0; index < now.size(); index++) {
            Before earlier = found.get(index);
            UUID id = earlier == null ? newId(interactionId, now.get(index), used) : earlier.id();
            told.add(new Told(id, now.get(index), earlier == null));
        }
        return told;
    }

    private static boolean isNamed(Before earlier, Now now) {
        return earlier.id().equals(now.id()) && earlier.contactId().equals(now.contactId());
    }

    private static boolean isAlike(Before earlier, Now now) {
        return earlier.contactId().equals(now.contactId())
                && earlier.by() == now.told().by()
                && folded(earlier.what()).equals(folded(now.told().what()));
    }

    private static @Nullable Before take(List<Before> free, Predicate<Before> wanted) {
        Optional<Before> first = free.stream().filter(wanted).findFirst();
        first.ifPresent(free::remove);
        return first.orElse(null);
    }

    /// Follows from what is told, so that telling it twice at the same moment makes one.
    private static UUID newId(UUID interactionId, Now now, Set<UUID> used) {
        for (int repetition = 0; ; repetition++) {
            UUID id = NameBasedId.of(
                    NAMESPACE,
                    interactionId.toString(),
                    now.contactId(),
                    now.told().by().name(),
                    folded(now.told().what()),
                    String.valueOf(repetition));
            if (used.add(id)) {
                return id;
            }
        }
    }

    private static String folded(String what) {
        return what.strip().toLowerCase(Locale.ROOT);
    }
}
