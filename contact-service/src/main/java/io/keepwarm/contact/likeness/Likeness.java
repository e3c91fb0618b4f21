package io.keepwarm.contact.likeness;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.PartialDate;
import io.keepwarm.contact.search.Typos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much two cards look like one person. Every thing they have in common takes a part of the doubt away; first names
/// or birthdays that contradict each other put some back.
///
/// @param score 0 to 100
/// @param reasons what they have in common, the weightiest first
public record Likeness(int score, List<Reason> reasons) {
    /// Less is no more than chance.
    private static final int WORTH_A_LOOK = 40;

    /// Offices share addresses, and so do families; but who is of one family name may go by two first names
    /// (Bob, Robert), so they are asked about. A profile is one person's, whatever they are called.
    private static final double OTHER_NAME = 0.3;

    private static final double OTHER_FIRST_NAME = 0.5;
    private static final double OTHER_NAME_IN_ONE_PROFILE = 0.6;
    private static final double OTHER_BIRTHDAY = 0.5;

    /// What two cards have in common.
    public enum Kind {
        PROFILE(0.9),
        EMAIL(0.8),
        PHONE(0.6),
        NAME(0.5),
        /// Two names that differ in one letter.
        SIMILAR_NAME(0.4),
        BIRTHDAY(0.4);

        /// How much of the doubt it takes away.
        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }
    }

    /// @param value what it is, as it is compared
    public record Reason(Kind kind, String value) {}

    /// How like the two are.
    public static Likeness of(Card one, Card other) {
        List<Reason> reasons = reasons(one, other);
        double doubt = reasons.stream()
                .map(Reason::kind)
                .distinct()
                .mapToDouble(kind -> 1 - kind.weight)
                .reduce(1, (product, factor) -> product * factor);
        double score = 100
                * (1 - doubt)
                * (contradict(reasons, one, other) ? otherName(reasons, one, other) : 1)
                * (areOtherDays(date(one), date(other)) ? OTHER_BIRTHDAY : 1);
        return new Likeness((int) Math.round(score), reasons);
    }

    private static double otherName(List<Reason> reasons, Card one, Card other) {
        if (reasons.stream().anyMatch(reason -> reason.kind() == Kind.PROFILE)) {
            return OTHER_NAME_IN_ONE_PROFILE;
        }
        return Names.of(one).haveNoWordInCommon(Names.of(other)) ? OTHER_NAME : OTHER_FIRST_NAME;
    }

    /// Whether somebody should look at the two: not for a birthday alone.
    public boolean isWorthALook() {
        return score >= WORTH_A_LOOK && reasons.stream().anyMatch(reason -> reason.kind() != Kind.BIRTHDAY);
    }

    private static boolean contradict(List<Reason> reasons, Card one, Card other) {
        boolean areAlike =
                reasons.stream().anyMatch(reason -> reason.kind() == Kind.NAME || reason.kind() == Kind.SIMILAR_NAME);
        return !areAlike && Names.of(one).contradict(Names.of(other));
    }

    private static List<Reason> reasons(Card one, Card other) {
        List<Reason> reasons = new ArrayList<>();
        common(MatchKeys.profiles(one), MatchKeys.profiles(other)).forEach(add(reasons, Kind.PROFILE));
        common(MatchKeys.emails(one), MatchKeys.emails(other)).forEach(add(reasons, Kind.EMAIL));
        common(MatchKeys.phones(one), MatchKeys.phones(other)).forEach(add(reasons, Kind.PHONE));
        name(one, other).ifPresent(reasons::add);
        birthday(one, other).ifPresent(add(reasons, Kind.BIRTHDAY));
        return List.copyOf(reasons);
    }

    /// The words may stand in another order, and in one a letter may be wrong, missing, too many or out of its place.
    private static Optional<Reason> name(Card one, Card other) {
        var name = Names.of(one).key();
        var otherName = Names.of(other).key();
        if (name.isEmpty() || otherName.isEmpty()) {
            return Optional.empty();
        }
        if (MatchKeys.inAnyOrder(name.get()).equals(MatchKeys.inAnyOrder(otherName.get()))) {
            return name.map(words -> new Reason(Kind.NAME, words));
        }
        List<String> rest = new ArrayList<>(List.of(name.get().split(" ")));
        List<String> others = new ArrayList<>(List.of(otherName.get().split(" ")));
        List.copyOf(rest).stream().filter(others::remove).forEach(rest::remove);
        boolean isSimilar = rest.size() == 1 && others.size() == 1 && Typos.mayBe(rest.getFirst(), others.getFirst());
        return isSimilar
                ? Optional.of(new Reason(Kind.SIMILAR_NAME, name.get() + " / " + otherName.get()))
                : Optional.empty();
    }

    /// The same words, or halves that make one day and both know it but for the year.
    private static Optional<String> birthday(Card one, Card other) {
        if (one.birthday() != null && one.birthday().equals(other.birthday())) {
            return Optional.of(one.birthday());
        }
        return date(one)
                .filter(day -> day.dayOfYear().isPresent())
                .flatMap(day -> date(other)
                        .filter(same -> same.dayOfYear().isPresent())
                        .flatMap(day::with)
                        .map(PartialDate::toString));
    }

    private static Consumer<String> add(List<Reason> reasons, Kind kind) {
        return value -> reasons.add(new Reason(kind, value));
    }

    private static Stream<String> common(Stream<String> some, Stream<String> others) {
        Set<String> these = others.collect(Collectors.toSet());
        return some.filter(these::contains).distinct().sorted();
    }

    private static Optional<PartialDate> date(Card card) {
        return Optional.ofNullable(card.birthday()).flatMap(PartialDate::parse);
    }

    private static boolean areOtherDays(Optional<PartialDate> one, Optional<PartialDate> other) {
        return one.isPresent()
                && other.isPresent()
                && (differ(one.get().year(), other.get().year())
                        || differ(one.get().month(), other.get().month())
                        || differ(one.get().day(), other.get().day()));
    }

    /// What is not known differs from nothing.
    private static boolean differ(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && !one.equals(other);
    }
}
