package io.keepwarm.contact.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PartedTest {
    @Provide
    Arbitrary<Card> cards() {
        return Cards.any();
    }

    @Property(tries = 300)
    void joiningAndPartingIsDoingNothing(
            @ForAll("cards") Card survivor, @ForAll("cards") Card loser, @ForAll boolean ofOneKeeper) {
        var joined = Joined.of(survivor, loser, ofOneKeeper);
        assertThat(Parted.of(survivor, joined, joined)).isEqualTo(survivor);
    }

    @Property(tries = 300)
    void whatWasChangedSinceStaysChanged(
            @ForAll("cards") Card survivor, @ForAll("cards") Card loser, @ForAll("cards") Card later) {
        var joined = Joined.of(survivor, loser, true);
        var parted = Parted.of(survivor, joined, later);
        assertThat(parted.title())
                .isEqualTo(Objects.equals(later.title(), joined.title()) ? survivor.title() : later.title());
        assertThat(parted.emails())
                .isEqualTo(later.emails().equals(joined.emails()) ? survivor.emails() : later.emails());
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
}
