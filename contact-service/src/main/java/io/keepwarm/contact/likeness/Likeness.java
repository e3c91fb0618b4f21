package io.keepwarm.contact.likeness;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.PartialDate;
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
                * (Names.of(one).contradict(Names.of(other)) ? otherName(reasons, one, other) : 1)
                * (areOtherDays(date(one), date(other)) ? OTHER_BIRTHDAY : 1);
        return new Likeness((int) Math.round(score), reasons);
    }

    private static double otherName(List<Reason> reasons, Card one, Card other) {
        if (reasons.stream().anyMatch(reason -> reason.kind() == Kind.PROFILE)) {
            return OTHER_NAME_IN_ONE_PROFILE;
        }
        return Names.of(one).haveNoWordInCommon(Names.of(other)) ? OTHER_NAME : OTHER_FIRST_NAME;
    }

    /// Whether somebody should look at the two.
    public boolean isWorthALook() {
        return score >= WORTH_A_LOOK;
    }

    private static List<Reason> reasons(Card one, Card other) {
        List<Reason> reasons = new ArrayList<>();
        common(MatchKeys.profiles(one), MatchKeys.profiles(other)).forEach(add(reasons, Kind.PROFILE));
        common(MatchKeys.emails(one), MatchKeys.emails(other)).forEach(add(reasons, Kind.EMAIL));
        common(MatchKeys.phones(one), MatchKeys.phones(other)).forEach(add(reasons, Kind.PHONE));
        common(Names.of(one).key().stream(), Names.of(other).key().stream()).forEach(add(reasons, Kind.NAME));
        common(Stream.ofNullable(one.birthday()), Stream.ofNullable(other.birthday()))
                .forEach(add(reasons, Kind.BIRTHDAY));
        return List.copyOf(reasons);
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
