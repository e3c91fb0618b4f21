package io.keepwarm.contact.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.words.Folded;
import io.keepwarm.chassis.words.Topics;
import io.keepwarm.contact.card.Need;
import io.keepwarm.contact.match.Help.HeardOf;
import io.keepwarm.contact.match.Help.Known;
import io.keepwarm.contact.match.Help.Offered;
import io.keepwarm.contact.match.Help.Trait;
import io.keepwarm.contact.offer.OfferView;
import io.keepwarm.contact.opportunity.OpportunityKind;
import io.keepwarm.contact.opportunity.OpportunityView;
import io.keepwarm.events.offer.OfferKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final UUID MAYA = UUID.randomUUID();
    private static final Instant NOW = Instant.EPOCH;

    private static Wish need(String kind, String text) {
        return new Wish(
                MAYA, "Maya", new Need(kind, text, null, null), Folded.text(kind), Topics.of(text), Set.of("berlin"));
    }

    private static Wish looking(String field) {
        return new Wish(MAYA, "Maya", null, Folded.text("JOB_LEAD"), Topics.of(field), Set.of("berlin"));
    }

    private static Offered offer(OfferKind kind, String title, String... topics) {
        return Offered.of(new OfferView(UUID.randomUUID(), 1, "alice", kind, title, List.of(topics), NOW, NOW));
    }

    private static HeardOf heardOf(OpportunityKind kind, String title, String place, String... topics) {
        return HeardOf.of(new OpportunityView(
                UUID.randomUUID(), 1, kind, title, List.of(topics), place, null, null, "alice", NOW, NOW));
    }

    private static Known known(UUID id, String what, String text) {
        return new Known(id, "Tom", List.of(new Trait(what, text, Topics.of(text)), new Trait("tag", "x y", Set.of())));
    }

    private static int score(Wish wish, Help help) {
        return Matching.of(wish, help).map(Match::score).orElse(0);
    }

    @Test
    void anOfferFitsWhenItIsAboutTheNeed() {
        var match = Matching.of(
                        need("KNOWLEDGE", "to apply for EU grants"),
                        offer(OfferKind.KNOWLEDGE, "An hour on applications", "grant"))
                .orElseThrow();
        assertThat(match.matched()).containsExactly("grant");
        assertThat(match.reason())
                .isEqualTo("Maya needs \"to apply for EU grants\". You offer \"An hour on applications\": grant.");
    }

    @Test
    void caseAccentsAndPluralDoNotMatter() {
        assertThat(Matching.of(need("", "DESIGNÉRS"), offer(OfferKind.INTRODUCTION, "My people", "designer")))
                .isPresent();
    }

    @Test
    void wordsThatSayNothingAreNoReason() {
        assertThat(Matching.of(
                        need("", "help with the new house"), offer(OfferKind.TIME, "Help with the boat", "boat")))
                .isEmpty();
        assertThat(Matching.of(need("", "the new one"), known(UUID.randomUUID(), "title", "Head of the new")))
                .isEmpty();
    }

    @Test
    void theSameKindMakesAFitBetterButIsNone() {
        var wish = need("INSIGHT", "a view on our pricing");
        var same = offer(OfferKind.INSIGHT, "Sounding board", "pricing");
        var other = offer(OfferKind.KNOWLEDGE, "Book", "pricing");
        assertThat(score(wish, same)).isGreaterThan(score(wish, other));
        assertThat(Matching.of(wish, offer(OfferKind.INSIGHT, "Sounding board", "fishing")))
                .isEmpty();
    }

    @Test
    void anOfferThatNamesNoTopicIsForAllOfItsKind() {
        var match = Matching.of(need("TIME", "moving house"), offer(OfferKind.TIME, "A free Saturday"))
                .orElseThrow();
        assertThat(match.matched()).isEmpty();
        assertThat(match.reason()).endsWith("You offer \"A free Saturday\": for whoever needs TIME.");
        assertThat(Matching.of(need("KNOWLEDGE", "moving house"), offer(OfferKind.TIME, "A free Saturday")))
                .isEmpty();
    }

    @Test
    void whoIsLookingIsHelpedByOpeningsOfTheirField() {
        var wish = looking("Product designer, sailing");
        var opening = heardOf(OpportunityKind.OPENING, "Senior Designer", "Berlin");
        var match = Matching.of(wish, opening).orElseThrow();
        assertThat(match.matched()).containsExactly("designer", "berlin");
        assertThat(match.reason())
                .isEqualTo("Maya is looking for work. Your team has heard of the OPENING \"Senior Designer\" in Berlin:"
                        + " designer, berlin.");
        assertThat(score(wish, opening))
                .isGreaterThan(score(wish, heardOf(OpportunityKind.OPENING, "Senior Designer", "Vigo")))
                .isGreaterThan(score(wish, heardOf(OpportunityKind.EVENT, "Designer days", "Berlin")));
        assertThat(Matching.of(wish, heardOf(OpportunityKind.OPENING, "Baker", "Berlin")))
                .isEmpty();
        assertThat(Matching.of(wish, offer(OfferKind.JOB_LEAD, "I hear of openings")))
                .isPresent();
    }

    @Test
    void aContactFitsByWhatIsKnownOfThemAndNeverByThemselves() {
        var wish = need("INTRODUCTION", "a structural engineer");
        var match = Matching.of(wish, known(UUID.randomUUID(), "title", "Structural Engineer"))
                .orElseThrow();
        assertThat(match.matched()).containsExactly("structural", "engineer");
        assertThat(match.reason())
                .isEqualTo("Maya needs \"a structural engineer\". Tom could help: title \"Structural Engineer\".");
        assertThat(Matching.of(wish, known(MAYA, "title", "Structural Engineer")))
                .isEmpty();
        assertThat(score(wish, known(UUID.randomUUID(), "tag", "engineer"))).isLessThan(match.score());
    }
}
