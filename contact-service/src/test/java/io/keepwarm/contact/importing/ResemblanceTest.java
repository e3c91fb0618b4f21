package io.keepwarm.contact.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.CardDraft;
import io.keepwarm.contact.card.EmailAddress;
import io.keepwarm.contact.card.PersonName;
import io.keepwarm.contact.card.Standing;
import io.keepwarm.contact.vcard.ReadCard;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResemblanceTest {
    private static final String UNIQUE = "urn:uuid:019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60";

    private static Card card(@Nullable String given, @Nullable String family, String... emails) {
        return CardDraft.of(new PersonName(null, given, family, null, null, null, null, null))
                .reachedAt(
                        List.of(emails).stream()
                                .map(email -> new EmailAddress(email, List.of(), false))
                                .toList(),
                        List.of(),
                        List.of())
                .card();
    }

    private static Resemblance resemblance(String uid, Card read, Card known) {
        return Resemblance.of(new ReadCard(read, uid, null), known.completed(Standing.IMPORTED), true, false);
    }

    @Test
    void anIdThatIsUniqueDecidesWhateverTheNames() {
        for (String uid : List.of(UNIQUE, UNIQUE.substring("urn:uuid:".length()).toUpperCase(Locale.ROOT))) {
            assertThat(resemblance(uid, card("Anna", "Zimmer"), card("Ben", "Meier")))
                    .isEqualTo(Resemblance.SAME_ID);
        }
    }

    @Test
    void aNumberOfSomeTableDoesNotDecideAlone() {
        assertThat(resemblance("1", card("Anna", "Zimmer"), card("Ben", "Meier")))
                .isEqualTo(Resemblance.NONE);
        assertThat(resemblance("1", card("Anna", "Zimmer"), card("Anna", "Meier")))
                .isEqualTo(Resemblance.NONE);
        assertThat(resemblance("1", card(null, null, "anna@z.example"), card("Ben", "Meier")))
                .isEqualTo(Resemblance.NONE);
    }

    @Test
    void withTheSameNameOrAnAddressInCommonItDoes() {
        assertThat(resemblance("1", card("Anna", "Zimmer"), card("anna", "Zimmer")))
                .isEqualTo(Resemblance.SAME_ID);
        assertThat(resemblance("1", card("Anna", "Zimmer"), card("Anna", null))).isEqualTo(Resemblance.SAME_ID);
        assertThat(resemblance("1", card("Anna", "Meier", "A@z.example"), card("Ina", "Zimmer", "a@z.example")))
                .isEqualTo(Resemblance.SAME_ID);
    }
}
