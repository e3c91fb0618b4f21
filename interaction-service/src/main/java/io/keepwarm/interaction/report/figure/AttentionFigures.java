package io.keepwarm.interaction.report.figure;

import io.keepwarm.events.contact.Tier;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whom attention really went to in a period: the inner circle against everybody.
///
/// @param circleSize how many people are in the inner circle
/// @param circleReached with how many of them there was a real touch
/// @param circleTouches how many real touches they had
/// @param touches how many real touches there were with anybody, counted for each person
/// @param shareOfCircle the circle's share of those, 0 to 1; null when there was none
/// @param byTier how many people and touches each closeness had
/// @param neglected of the circle, who was not reached, the longest silence first, at most 50; null where it is nobody
/// else's business
public record AttentionFigures(
        long circleSize,
        long circleReached,
        long circleTouches,
        long touches,
        @Nullable Double shareOfCircle,
        Map<Tier, OfTier> byTier,
        @Nullable List<Neglected> neglected) {
    private static final int MOST_NEGLECTED = 50;

    /// What one closeness had.
    public record OfTier(long people, long touches) {
        OfTier and(OfTier other) {
            return new OfTier(people + other.people, touches + other.touches);
        }
    }

    /// Somebody of the inner circle who was not reached.
    ///
    /// @param lastTouchAt the last real touch; null: never
    public record Neglected(String contactId, @Nullable Instant lastTouchAt) {}

    /// Somebody of a member's inner circle.
    public record InCircle(
            String memberId, String contactId, @Nullable Instant lastTouchAt) {}

    /// The figures.
    public static AttentionFigures of(Collection<Person> people, Collection<InCircle> circle, boolean withPeople) {
        Set<String> members = circle.stream().map(InCircle::contactId).collect(Collectors.toSet());
        var reached = people.stream()
                .filter(person -> person.tier() == Tier.INNER_CIRCLE && members.contains(person.contactId()))
                .toList();
        long circleTouches = reached.stream().mapToLong(Person::touches).sum();
        long touches = people.stream().mapToLong(Person::touches).sum();
        Map<Tier, OfTier> byTier = new TreeMap<>();
        people.forEach(person -> byTier.merge(person.tier(), new OfTier(1, person.touches()), OfTier::and));
        return new AttentionFigures(
                circle.size(),
                reached.size(),
                circleTouches,
                touches,
                Share.of(circleTouches, touches),
                byTier,
                withPeople ? neglected(reached, circle) : null);
    }

    private static List<Neglected> neglected(List<Person> reached, Collection<InCircle> circle) {
        Set<String> contacts = reached.stream().map(Person::contactId).collect(Collectors.toSet());
        return circle.stream()
                .filter(one -> !contacts.contains(one.contactId()))
                .map(one -> new Neglected(one.contactId(), one.lastTouchAt()))
                .sorted(Comparator.comparing(
                                Neglected::lastTouchAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .thenComparing(Neglected::contactId))
                .limit(MOST_NEGLECTED)
                .toList();
    }
}
