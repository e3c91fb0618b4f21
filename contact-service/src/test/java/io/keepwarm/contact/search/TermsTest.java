package io.keepwarm.contact.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.CardDraft;
import io.keepwarm.contact.card.PersonName;
import io.keepwarm.contact.card.Phone;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final TeamSign TEAM = TeamSign.of("team");

    @Test
    void aNumberIsFoundByEachOfItsEndings() {
        assertThat(Terms.of(TEAM, card("+44 20 7946"), "alice"))
                .contains(TEAM.on("44207946"), TEAM.on("4207946"), TEAM.on("7946"))
                .doesNotContain(TEAM.on("946"));
    }

    @Test
    void anEndlessNumberHasNoMoreEndingsThanTheLongestThereIs() {
        String number = "1234567890".repeat(100);
        assertThat(Terms.of(TEAM, card(number), "alice"))
                .contains(TEAM.on(number), TEAM.on("1234567890".repeat(2)))
                .hasSizeLessThan(40);
    }

    private static Card card(String number) {
        return CardDraft.of(new PersonName("Maya", null, null, null, null, null, null, null))
                .reachedAt(List.of(), List.of(new Phone(number, List.of(), false)), List.of())
                .card();
    }
}
