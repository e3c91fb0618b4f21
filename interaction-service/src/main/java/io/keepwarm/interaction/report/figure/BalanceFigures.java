package io.keepwarm.interaction.report.figure;

import io.keepwarm.interaction.tie.facts.Touch;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was given and taken in a period, counted in touches.
///
/// @param given touches in which something of value was given, or help
/// @param received touches in which help was received
/// @param asked touches in which the member asked for something
/// @param balance given minus received
/// @param people with whom it is furthest from even, at most 20; null where it is nobody else's business
public record BalanceFigures(
        long given,
        long received,
        long asked,
        long balance,
        @Nullable List<WithPerson> people) {
    private static final int MOST_PEOPLE = 20;

    /// The same with one contact.
    public record WithPerson(String contactId, long given, long received, long asked, long balance) {}

    /// Touches with one contact that are alike.
    public record Exchanged(String contactId, Counted counted) {}

    /// Of a member or a team, without people.
    public static BalanceFigures of(Collection<Counted> counted) {
        long given = TouchFigures.sum(counted, Touch::gives);
        long received = TouchFigures.sum(counted, Touch::receives);
        return new BalanceFigures(given, received, TouchFigures.sum(counted, Touch::asks), given - received, null);
    }

    /// The same with people: those furthest from even, and then those with most exchanges, first.
    public BalanceFigures with(Collection<Exchanged> exchanged) {
        Map<String, List<Counted>> byContact = exchanged.stream()
                .collect(Collectors.groupingBy(
                        Exchanged::contactId, Collectors.mapping(Exchanged::counted, Collectors.toList())));
        var all = byContact.entrySet().stream()
                .map(entry -> {
                    var one = of(entry.getValue());
                    return new WithPerson(entry.getKey(), one.given, one.received, one.asked, one.balance);
                })
                .sorted(Comparator.comparingLong((WithPerson one) -> -Math.abs(one.balance()))
                        .thenComparing(one -> -(one.given() + one.received() + one.asked()))
                        .thenComparing(WithPerson::contactId))
                .limit(MOST_PEOPLE)
                .toList();
        return new BalanceFigures(given, received, asked, balance, all);
    }
}
