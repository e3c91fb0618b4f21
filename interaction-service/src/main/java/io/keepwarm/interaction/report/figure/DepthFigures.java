package io.keepwarm.interaction.report.figure;

import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.TieState.Depth;
import io.keepwarm.events.tie.WarmthBand;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How deep the ties are with those a member was in touch with in a period.
///
/// @param people how many those are
/// @param stages how many have come how far
/// @param bands how many are how warm today
/// @param answers what the member answered about them; null where it is nobody else's business
/// @param kept how many contacts the member keeps, touched or not
/// @param listOnly of these, with how many nothing real ever went both ways
/// @param shareListOnly their share, 0 to 1; null when none is kept
public record DepthFigures(
        long people,
        Map<Stage, Long> stages,
        Map<WarmthBand, Long> bands,
        @Nullable Answered answers,
        long kept,
        long listOnly,
        @Nullable Double shareListOnly) {

    /// How many of the five questions were answered, and how.
    ///
    /// @param asked about how many people any of them was answered
    /// @param howWell how many are known how well, 1 to 5
    public record Answered(
            long asked,
            Map<Integer, Long> howWell,
            long metInPerson,
            long aspirationsTalked,
            long informationalInterview,
            long written,
            long wouldVouch) {}

    /// Contacts a member keeps.
    ///
    /// @param listOnly those of them with whom nothing real ever went both ways
    public record Kept(String memberId, long contacts, long listOnly) {}

    /// The figures as of `now`.
    public static DepthFigures of(Collection<Person> people, Collection<Kept> kept, boolean withAnswers, Instant now) {
        long contacts = kept.stream().mapToLong(Kept::contacts).sum();
        long listOnly = kept.stream().mapToLong(Kept::listOnly).sum();
        return new DepthFigures(
                people.size(),
                by(people, Person::stage),
                by(people, person -> person.heat().band(now)),
                withAnswers ? answered(people) : null,
                contacts,
                listOnly,
                Share.of(listOnly, contacts));
    }

    private static Answered answered(Collection<Person> people) {
        var answers =
                people.stream().map(Person::depth).filter(Objects::nonNull).toList();
        Map<Integer, Long> howWell = new TreeMap<>();
        answers.stream()
                .map(Depth::howWell)
                .filter(Objects::nonNull)
                .forEach(level -> howWell.merge(level, 1L, Long::sum));
        return new Answered(
                answers.size(),
                howWell,
                count(answers, depth -> depth.metInPersonOn() != null),
                count(answers, depth -> depth.aspirationsTalkedOn() != null),
                count(answers, depth -> depth.informationalInterviewOn() != null),
                count(answers, depth -> depth.lastWrittenOn() != null),
                count(answers, depth -> Boolean.TRUE.equals(depth.wouldVouch())));
    }

    private static long count(Collection<Depth> answers, Predicate<Depth> which) {
        return answers.stream().filter(which).count();
    }

    /// Those that nobody has, too.
    private static <E extends Enum<E>> Map<E, Long> by(Collection<Person> people, Function<Person, E> what) {
        Map<E, Long> sums = new TreeMap<>();
        people.forEach(person -> sums.merge(what.apply(person), 1L, Long::sum));
        if (!sums.isEmpty()) {
            var type = sums.keySet().iterator().next().getDeclaringClass();
            Arrays.stream(type.getEnumConstants())
                    .filter(value -> !value.name().equals("UNKNOWN"))
                    .forEach(value -> sums.putIfAbsent(value, 0L));
        }
        return sums;
    }
}
