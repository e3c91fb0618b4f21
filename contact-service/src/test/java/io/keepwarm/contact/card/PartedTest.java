package io.keepwarm.contact.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.keepwarm.events.contact.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartedTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Provide
    Arbitrary<Card> cards() {
        return Cards.any();
    }

    @Provide
    Arbitrary<UnaryOperator<Card>> changes() {
        return Arbitraries.of(
                changed(card -> card.withArray("emails").addObject().put("value", "later@mail.example")),
                changed(card -> card.withArray("phones").addObject().put("value", "+49 30 1234567")),
                changed(card -> card.withArray("tags").add("later")),
                changed(card -> card.withObject("/custom").put("boat", "Vela")),
                changed(card -> card.withObject("/name").put("nickname", "Cap")),
                changed(card -> card.put("title", "Captain")),
                changed(card -> card.put(
                        "notes",
                        card.path("notes").isTextual() ? card.path("notes").asText() + "\n\nsings" : "sings")),
                card -> card);
    }

    private static UnaryOperator<Card> changed(Consumer<ObjectNode> change) {
        return card -> {
            ObjectNode document = JSON.valueToTree(card);
            change.accept(document);
            return JSON.convertValue(document, Card.class);
        };
    }

    /// Whatever the joining did is undone, and whatever was done since is kept.
    @Property(tries = 1000)
    void changingWhatWasJoinedAndPartingIsChangingIt(
            @ForAll("cards") Card survivor,
            @ForAll("cards") Card any,
            @ForAll boolean ofOneKeeper,
            @ForAll("changes") UnaryOperator<Card> change,
            @ForAll("changes") UnaryOperator<Card> another) {
        var joined = Joined.of(survivor, any.seenBy(Visibility.TEAM), ofOneKeeper);
        var later = another.apply(change.apply(joined));
        assertThat(Parted.of(survivor, joined, later)).isEqualTo(another.apply(change.apply(survivor)));
    }

    /// Only words that somebody wrote anew may stay; then what was made PRIVATE stays PRIVATE.
    @Property(tries = 1000)
    void whatIsLeftOfSomebodyPrivateIsNotShown(
            @ForAll("cards") Card survivor, @ForAll("cards") Card loser, @ForAll("cards") Card later) {
        var shared = survivor.seenBy(Visibility.TEAM);
        var joined = Joined.of(shared, loser.seenBy(Visibility.PRIVATE), true);
        var parted = Parted.of(shared, joined, later.seenBy(Visibility.PRIVATE));
        if (parted.visibility() == Visibility.TEAM) {
            assertThat(parted.emails()).allMatch(mine(shared.emails(), loser.emails()));
            assertThat(parted.phones()).allMatch(mine(shared.phones(), loser.phones()));
            assertThat(parted.tags()).allMatch(mine(shared.tags(), loser.tags()));
            assertThat(said(parted.notes())).doesNotContain("merged record");
        }
    }

    private static <T> Predicate<T> mine(List<T> mine, List<T> others) {
        return entry -> mine.contains(entry) || !others.contains(entry);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Test
    void oneFieldIsChangedAndTheRestGoesBack() {
        var survivor = CardDraft.of(new PersonName("Maya", null, null, null, null, null, null, null))
                .worksAt(null, "Lead", null)
                .card()
                .completed(Standing.ENTERED);
        var loser = CardDraft.of(new PersonName("Mia", null, null, null, null, null, null, null))
                .reachedAt(List.of(new EmailAddress("mia@mail.example", List.of(), false)), List.of(), List.of())
                .worksAt("Brightwater", "Head", null)
                .card()
                .completed(Standing.ENTERED);
        var joined = Joined.of(survivor, loser, true);
        var later = CardDraft.of(new PersonName("Maya", null, null, null, null, null, null, null))
                .reachedAt(joined.emails(), List.of(), List.of())
                .worksAt("Brightwater", "Director", null)
                .noted(List.of(), List.of(), joined.notes())
                .card()
                .completed(Standing.ENTERED);
        var parted = Parted.of(survivor, joined, later);
        assertThat(parted.title()).isEqualTo("Director");
        assertThat(parted.emails()).isEmpty();
        assertThat(parted.organisation()).isNull();
        assertThat(parted.notes()).isNull();
    }

    private static Card card(String mail, @Nullable String notes, Visibility visibility) {
        return CardDraft.of(new PersonName("Maya", null, null, null, null, null, null, null))
                .reachedAt(List.of(new EmailAddress(mail, List.of(), false)), List.of(), List.of())
                .noted(List.of(), List.of(), notes)
                .card()
                .completed(Standing.ENTERED.seenBy(visibility));
    }

    private static Card with(Card card, List<EmailAddress> emails, @Nullable String notes) {
        return CardDraft.of(Objects.requireNonNull(card.name()))
                .reachedAt(emails, List.of(), List.of())
                .noted(List.of(), List.of(), notes)
                .card()
                .completed(Standing.ENTERED.seenBy(Objects.requireNonNull(card.visibility())));
    }

    @Test
    void aListThatHasGrownSinceLosesWhatTheJoiningBroughtAndKeepsTheRest() {
        var survivor = card("maya@b.example", "sails", Visibility.TEAM);
        var joined = Joined.of(survivor, card("mia@secret.example", "between us", Visibility.PRIVATE), true);
        var mails = new ArrayList<>(joined.emails());
        mails.add(new EmailAddress("new@b.example", List.of(), false));
        var parted = Parted.of(survivor, joined, with(joined, mails, joined.notes() + "\nplays chess"));
        assertThat(parted.emails()).extracting(EmailAddress::value).containsExactly("maya@b.example", "new@b.example");
        assertThat(parted.notes()).isEqualTo("sails\nplays chess");
        assertThat(parted.visibility()).isEqualTo(Visibility.TEAM);
    }

    @Test
    void aCardThatMayStillHoldWhatWasPrivateStaysPrivate() {
        var survivor = card("maya@b.example", "sails", Visibility.TEAM);
        var joined = Joined.of(survivor, card("mia@secret.example", "between us", Visibility.PRIVATE), true);
        var noted = Parted.of(survivor, joined, with(joined, joined.emails(), "sails; between the two of us"));
        assertThat(noted.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(noted.emails()).hasSize(1);
        var edited = List.of(new EmailAddress("mia@work.example", List.of(), false));
        assertThat(Parted.of(survivor, joined, with(joined, edited, joined.notes()))
                        .visibility())
                .isEqualTo(Visibility.PRIVATE);
        assertThat(Parted.of(survivor, joined, with(joined, List.of(), null)).visibility())
                .isEqualTo(Visibility.TEAM);
    }
}
