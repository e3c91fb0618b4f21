package io.keepwarm.contact.card;

import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.contact.Tier;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Something said of a contact that is taken as it is, but is worth a second thought.
///
/// @param code stays the same, for programs
/// @param message for people
public record Warning(String code, String message) {
    private static final int HIGH_RELEVANCE = 4;
    private static final int LOW_VALUES = 2;
    private static final int FRESH_DAYS = 90;
    private static final int VOUCHED_YEARS = 2;
    private static final Set<Origin> WORKED_TOGETHER =
            Set.of(Origin.COLLEAGUE, Origin.FORMER_COLLEAGUE, Origin.CLIENT, Origin.MENTOR);

    /// What is worth a second thought in a card on that day.
    public static List<Warning> of(Card card, LocalDate today) {
        return Stream.of(usefulness(card), unfoundedVouch(card), oldVouch(card, today), vouchForAStranger(card))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The same, and what is worth a thought before one gets in touch: recent facts are looked up first.
    public static List<Warning> beforeReachingOut(Card card, LocalDate today) {
        return Stream.concat(of(card, today).stream(), research(card, today).stream())
                .toList();
    }

    private static Optional<Warning> usefulness(Card card) {
        var relevance = card.relevance();
        boolean matters = relevance != null && relevance.now() != null && relevance.now() >= HIGH_RELEVANCE;
        boolean differs = card.values() != null && card.values() <= LOW_VALUES;
        return matters && differs
                ? Optional.of(new Warning(
                        "RELEVANCE_WITHOUT_SHARED_VALUES",
                        "This person matters much just now, but you share few values. What is built on that alone seldom"
                                + " lasts once it has served its purpose."))
                : Optional.empty();
    }

    private static Optional<Warning> unfoundedVouch(Card card) {
        return Optional.ofNullable(card.vouch())
                .filter(vouch -> vouch.evidence() == null || vouch.evidence().isBlank())
                .map(
                        vouch -> new Warning(
                                "VOUCH_WITHOUT_EVIDENCE",
                                "The vouch for this person names no work it rests on. Recommend only those whose work you know."));
    }

    private static Optional<Warning> oldVouch(Card card, LocalDate today) {
        return Optional.ofNullable(card.vouch())
                .filter(vouch -> vouch.on() == null || vouch.on().isBefore(today.minusYears(VOUCHED_YEARS)))
                .map(vouch -> new Warning(
                        "VOUCH_OLD",
                        (vouch.on() == null
                                        ? "Nobody knows since when this person is vouched for."
                                        : "This person was vouched for on " + vouch.on() + ".")
                                + " See whether it still holds before you recommend them."));
    }

    private static Optional<Warning> vouchForAStranger(Card card) {
        boolean worked = card.origin() != null && WORKED_TOGETHER.contains(card.origin());
        return card.vouch() == null || worked
                ? Optional.empty()
                : Optional.of(new Warning(
                        "VOUCH_WITHOUT_WORKING_TOGETHER",
                        "Nothing says that you have worked with this person: endorse whom you have worked with. If you"
                                + " have, say so in their origin."));
    }

    private static Optional<Warning> research(Card card, LocalDate today) {
        boolean isToBeReached = card.tier() != Tier.NONE
                && (card.state() == ContactStatus.ACTIVE || card.state() == ContactStatus.PAUSED);
        if (!isToBeReached) {
            return Optional.empty();
        }
        if (card.researchNotes().isEmpty()) {
            return Optional.of(new Warning(
                    "RESEARCH_MISSING",
                    "Nothing was looked up about this person yet. Look for recent facts before you get in touch, and note"
                            + " them with their source."));
        }
        var latest = card.researchNotes().stream()
                .map(ResearchNote::on)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return latest.filter(on -> !on.isBefore(today.minusDays(FRESH_DAYS))).isPresent()
                ? Optional.empty()
                : Optional.of(new Warning(
                        "RESEARCH_OLD",
                        latest.map(on -> "What is known of this person was last looked up on " + on + ".")
                                        .orElse("Nobody knows when what is known of this person was looked up.")
                                + " Look for what is new before you get in touch."));
    }
}
