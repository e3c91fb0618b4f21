package io.keepwarm.contact.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JoinedTest {
    private static Card card(String given, String title, String notes) {
        return CardDraft.of(new PersonName(null, given, null, null, null, null, null, null))
                .worksAt(null, title, null)
                .noted(List.of(), List.of(), notes)
                .card()
                .completed(Standing.ENTERED);
    }

    @Provide
    Arbitrary<Card> cards() {
        return Cards.any();
    }

    @Test
    void theSurvivorsWordStaysAndTheOtherGoesIntoTheNotes() {
        var joined = Joined.of(card("Maya", "Head", "likes tea"), card("Mia", "Lead", "plays chess"), true);
        assertThat(joined.title()).isEqualTo("Head");
        assertThat(joined.notes())
                .isEqualTo(
                        "likes tea\n\nplays chess\n\nFrom the merged record of Mia:\nname: Mia\ngiven name: Mia\ntitle: Lead");
    }

    @Test
    void oneNameOnTwoNetworksIsTwoProfiles() {
        var profiles = List.of(new Profile("GitHub", "maya"), new Profile("Mastodon", "maya"));
        var card = CardDraft.of(PersonName.NONE).seenAt(List.of(), profiles).card();
        var bare = CardDraft.of(PersonName.NONE).card();
        assertThat(Joined.of(bare, card, true).profiles()).isEqualTo(profiles);
        assertThat(Merged.of(bare, card).profiles()).isEqualTo(profiles);
    }

    @Test
    void cardsThatSayTheSameMakeTheSame() {
        assertThat(Joined.of(card("Maya", "Head", "tea"), card("Maya", "Head", "tea"), true))
                .isEqualTo(card("Maya", "Head", "tea"));
    }

    @Property(tries = 300)
    void nothingThatEitherSaysIsLost(@ForAll("cards") Card survivor, @ForAll("cards") Card loser) {
        var joined = Joined.of(survivor, loser, true);
        Stream.of(survivor, loser).forEach(card -> {
            assertThat(joined.emails()).containsAll(card.emails());
            assertThat(joined.phones()).containsAll(card.phones());
            assertThat(joined.urls()).containsAll(card.urls());
            assertThat(joined.interests()).containsAll(card.interests());
            assertThat(joined.family()).containsAll(card.family());
            assertThat(joined.needs()).containsAll(card.needs());
            assertThat(joined.tags()).containsAll(card.tags());
            assertThat(joined.toString()).contains(said(card));
        });
    }

    private static List<String> said(Card card) {
        var name = Objects.requireNonNull(card.name());
        return Stream.of(
                        name.full(),
                        name.nickname(),
                        card.organisation(),
                        card.title(),
                        card.birthday() != null && card.birthday().length() == 10 ? card.birthday() : null,
                        card.howMet() == null ? null : card.howMet().how(),
                        card.notes(),
                        card.cadence(),
                        card.relevance() == null ? null : card.relevance().why(),
                        card.vouch() == null ? null : card.vouch().evidence())
                .filter(Objects::nonNull)
                .toList();
    }

    @Property(tries = 300)
    void whatIsJoinedIsACardLikeAnyOther(@ForAll("cards") Card survivor, @ForAll("cards") Card loser) {
        var joined = Joined.of(survivor, loser, false);
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            assertThat(validation.getValidator().validate(joined)).isEmpty();
        }
        assertThat(joined.completed(Standing.ENTERED)).isEqualTo(joined);
    }

    @Property(tries = 300)
    void anothersJudgementIsNotedAndNotTakenOver(@ForAll("cards") Card survivor, @ForAll("cards") Card loser) {
        var joined = Joined.of(survivor, loser, false);
        assertThat(joined.tier()).isEqualTo(survivor.tier());
        assertThat(joined.values()).isEqualTo(survivor.values());
        assertThat(joined.vouch()).isEqualTo(survivor.vouch());
        if (loser.vouch() != null) {
            assertThat(joined.notes()).contains("vouch: " + loser.vouch().level());
        }
    }

    @Property(tries = 300)
    void linksToGoalsAreJoinedAndNotWrittenOut(@ForAll("cards") Card survivor, @ForAll("cards") Card loser) {
        var joined = Joined.of(linked(survivor, "g1", "g2"), linked(loser, "g2", "g3"), false);
        var relevance = Objects.requireNonNull(joined.relevance());
        assertThat(relevance.goalIds()).containsExactly("g1", "g2", "g3");
        assertThat(relevance.now()).isEqualTo(linked(survivor).relevance().now());
        assertThat(String.valueOf(joined.notes())).doesNotContain("g2", "g3", "goals");
        var why = linked(loser).relevance().why();
        if (why != null) {
            assertThat(joined.notes()).contains(why);
        }
    }

    private static Card linked(Card card, String... goalIds) {
        var relevance = Objects.requireNonNullElse(card.relevance(), Relevance.NONE);
        return card.mattering(new Relevance(relevance.now(), relevance.why(), relevance.reviewOn(), List.of(goalIds)));
    }

    @Property(tries = 300)
    void oneKeepersCloserTierHoldsAndNobodyIsShownWhatWasPrivate(
            @ForAll("cards") Card survivor, @ForAll("cards") Card loser) {
        var joined = Joined.of(survivor, loser, true);
        assertThat(joined.tier()).isIn(survivor.tier(), loser.tier());
        assertThat(joined.tier().ordinal())
                .isEqualTo(Math.min(survivor.tier().ordinal(), loser.tier().ordinal()));
        boolean bothShared = survivor.visibility() == Visibility.TEAM && loser.visibility() == Visibility.TEAM;
        assertThat(joined.visibility()).isEqualTo(bothShared ? Visibility.TEAM : Visibility.PRIVATE);
        assertThat(joined.state())
                .isEqualTo(loser.state() == ContactStatus.DECEASED ? ContactStatus.DECEASED : survivor.state());
        assertThat(Tier.values()).contains(joined.tier());
    }

    @Property(tries = 300)
    void aStateIsTakenOverOrNoted(@ForAll("cards") Card survivor, @ForAll("cards") Card loser) {
        var joined = Joined.of(survivor, loser, true);
        if (loser.state() != ContactStatus.ACTIVE && joined.state() != loser.state()) {
            assertThat(joined.notes()).contains("state: " + loser.state());
        }
    }

    @Test
    void twoHalvesOfABirthdayMakeOne() {
        assertThat(new PartialDate(1984, null, null).with(new PartialDate(null, 5, 17)))
                .contains(new PartialDate(1984, 5, 17));
        assertThat(new PartialDate(1984, 5, null).with(new PartialDate(1985, 5, null)))
                .isEmpty();
        assertThat(new PartialDate(1985, null, null).with(new PartialDate(null, 2, 29)))
                .isEmpty();
    }
}
