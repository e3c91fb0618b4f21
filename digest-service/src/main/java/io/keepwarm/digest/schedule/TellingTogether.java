package io.keepwarm.digest.schedule;

import io.keepwarm.digest.delivery.Digests;
import io.keepwarm.digest.delivery.Generating;
import io.keepwarm.digest.preference.Preferences;
import io.keepwarm.digest.preference.Recipient;
import io.keepwarm.digest.writing.Known;
import io.keepwarm.digest.writing.Reading;
import io.keepwarm.digest.writing.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Sees to some members of a team whose time has come, in the running transaction and in as many statements as for one
/// of them.
@ApplicationScoped
class TellingTogether {
    private static final Duration UNTIL_HEARD_OF = Duration.ofMinutes(5);
    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofSeconds(1);

    private final EntityManager entities;
    private final Schedule schedule;
    private final Preferences preferences;
    private final Digests digests;
    private final Reading reading;
    private final Generating generating;
    private final Clock clock;
    private final Duration patience;

    TellingTogether(
            EntityManager entities,
            Schedule schedule,
            Preferences preferences,
            Digests digests,
            Reading reading,
            Generating generating,
            Clock clock,
            @ConfigProperty(name = "keepwarm.schedule.agenda-patience", defaultValue = "PT1M") Duration patience) {
        this.entities = entities;
        this.schedule = schedule;
        this.preferences = preferences;
        this.digests = digests;
        this.reading = reading;
        this.generating = generating;
        this.clock = clock;
        this.patience = patience;
    }

    /// Writes the digests of those whose time it is, and plans when each is told next. Whom another process is seeing
    /// to is left to it.
    void tell(List<String> memberIds) {
        // Nothing is changed by way of entities here: none need be compared with what it was.
        entities.unwrap(Session.class).setDefaultReadOnly(true);
        var now = clock.instant();
        var planned = schedule.take(memberIds);
        var recipients = preferences.recipients(planned.keySet());
        putOffStrangers(planned.keySet(), recipients.keySet(), now);

        var decided = decided(recipients.values(), now);
        var due = reading.of(recipients.values().stream()
                .filter(recipient -> recipient.isReachable()
                        && !planned.getOrDefault(recipient.id(), Instant.MAX).isAfter(now))
                .flatMap(recipient -> due(recipient, decided, now).stream())
                .toList());
        var waiting = waiting(due, now);
        var told =
                due.stream().filter(known -> !waiting.contains(known.to().id())).toList();
        generating.generateDaily(told, now);
        told.forEach(known ->
                decided.computeIfAbsent(known.to().id(), _ -> new HashSet<>()).add(known.on()));

        Map<String, @Nullable Instant> next = new HashMap<>();
        recipients.values().stream()
                .filter(recipient -> !waiting.contains(recipient.id()))
                .forEach(recipient -> next.put(
                        recipient.id(),
                        Scheduling.next(recipient, decided.getOrDefault(recipient.id(), Set.of()), now)
                                .orElse(null)));
        schedule.planAnew(next, now);
    }

    /// What is planned for somebody not heard of, or not yet again, stands until they are.
    private void putOffStrangers(Set<String> planned, Set<String> known, Instant now) {
        var strangers =
                planned.stream().filter(memberId -> !known.contains(memberId)).toList();
        if (!strangers.isEmpty()) {
            var _ = schedule.putOff(strangers, now.plus(UNTIL_HEARD_OF), now);
        }
    }

    private Map<String, Set<LocalDate>> decided(Collection<Recipient> recipients, Instant now) {
        return recipients.stream()
                .map(recipient -> Plan.firstDayAt(now, recipient.member().zone()))
                .min(Comparator.naturalOrder())
                .map(first -> digests.decidedDays(
                        recipients.stream().map(Recipient::id).toList(), first))
                .orElseGet(HashMap::new);
    }

    private static Optional<Wanted> due(Recipient recipient, Map<String, Set<LocalDate>> decided, Instant now) {
        return Scheduling.plan(recipient, decided.getOrDefault(recipient.id(), Set.of()))
                .dueAt(now)
                .map(day -> new Wanted(recipient, day));
    }

    /// Those whose agenda of the day, or whose figures of a week, are to be waited for: both may be a moment behind
    /// midnight, or behind a clock that was moved. Not for long: a digest in the order of the dates is better
    /// than none.
    private Set<String> waiting(List<Known> due, Instant now) {
        var early = due.stream()
                .filter(known -> !known.suffices())
                .map(known -> known.to().id())
                .toList();
        return early.isEmpty()
                ? Set.of()
                : schedule.putOff(early, now.plus(UNTIL_THE_NEXT_LOOK), now).entrySet().stream()
                        .filter(waited -> waited.getValue().compareTo(patience) < 0)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }
}
