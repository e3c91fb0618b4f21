package io.keepwarm.interaction.report.figure;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.tie.facts.Touch;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What touches of a period were like. All but `light` is about real ones, more than likes, comments and posts; shares
/// are 0 to 1, in thousandths, and null of nothing.
///
/// @param touches real touches
/// @param light likes, comments and posts of one's own
/// @param withoutAsk those in which the member asked for nothing
/// @param withValue those that gave something of value, or help
/// @param noted those that told something of them or of me that was noted
/// @param personal those marked personal or on a topic, rather than boilerplate
/// @param people with how many people
/// @param newPeople with how many the first touch took place
/// @param deepened with how many it did not, who were known before
/// @param newPerDeepened new people for each one known before; null when there was none
public record TouchFigures(
        long touches,
        long light,
        long withoutAsk,
        @Nullable Double shareWithoutAsk,
        long withValue,
        @Nullable Double shareWithValue,
        long noted,
        @Nullable Double shareNoted,
        long personal,
        @Nullable Double sharePersonal,
        Map<Direction, Long> byDirection,
        Map<Channel, Long> byChannel,
        Map<Intent, Long> byIntent,
        long people,
        long newPeople,
        long deepened,
        @Nullable Double newPerDeepened) {

    /// The figures of a period that began `since`.
    public static TouchFigures of(Collection<Counted> counted, Collection<Person> people, Instant since) {
        long touches = sum(counted, Touch::isReal);
        long withoutAsk = sum(counted, touch -> touch.isReal() && !touch.asks());
        long withValue = sum(counted, touch -> touch.isReal() && touch.gives());
        long noted = sum(counted, Touch::tellsSomething);
        long personal = sum(counted, touch -> touch.isReal() && touch.onTopic());
        long newPeople = people.stream().filter(person -> person.isNew(since)).count();
        long deepened = people.size() - newPeople;
        return new TouchFigures(
                touches,
                sum(counted, touch -> !touch.isReal()),
                withoutAsk,
                Share.of(withoutAsk, touches),
                withValue,
                Share.of(withValue, touches),
                noted,
                Share.of(noted, touches),
                personal,
                Share.of(personal, touches),
                by(counted, Touch::direction),
                by(counted, Touch::channel),
                by(counted, Touch::intent),
                people.size(),
                newPeople,
                deepened,
                Share.of(newPeople, deepened));
    }

    /// How many of them are such.
    public static long sum(Collection<Counted> counted, Predicate<Touch> which) {
        return counted.stream()
                .filter(one -> which.test(one.touch()))
                .mapToLong(Counted::count)
                .sum();
    }

    private static <E extends Enum<E>> Map<E, Long> by(Collection<Counted> counted, Function<Touch, E> what) {
        Map<E, Long> sums = new TreeMap<>();
        counted.stream()
                .filter(one -> one.touch().isReal())
                .forEach(one -> sums.merge(what.apply(one.touch()), one.count(), Long::sum));
        return sums;
    }
}
