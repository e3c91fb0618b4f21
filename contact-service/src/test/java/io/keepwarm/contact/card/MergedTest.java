package io.keepwarm.contact.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedTest {
    private static Card card(String given, String title, String email, String notes) {
        return CardDraft.of(new PersonName(null, given, null, null, null, null, null, null))
                .reachedAt(List.of(new EmailAddress(email, List.of("work"), false)), List.of(), List.of())
                .worksAt(null, title, null)
                .noted(List.of(), List.of(), notes)
                .card();
    }

    private static Card kept() {
        return card("Ada", "Countess", "ada@one.example", "kind").completed(Standing.ENTERED);
    }

    @Test
    void whatTheNewerOneSaysWinsAndTheRestStays() {
        var merged = Merged.of(kept(), card("Ada", "Programmer", "ada@two.example", null));
        assertThat(merged.title()).isEqualTo("Programmer");
        assertThat(merged.notes()).isEqualTo("kind");
        assertThat(merged.emails())
                .extracting(EmailAddress::value)
                .containsExactly("ada@one.example", "ada@two.example");
    }

    @Test
    void theSameAddressInOtherLettersIsNoNews() {
        var merged = Merged.of(kept(), card("Ada", null, "ADA@one.example", "kind"));
        assertThat(merged).isEqualTo(kept());
    }

    @Test
    void theKeepersJudgementStays() {
        var merged = Merged.of(kept(), card("Ada", null, "a@b.example", null)).completed(Standing.IMPORTED);
        assertThat(merged.tier()).isEqualTo(Tier.REGULAR);
        assertThat(merged.state()).isEqualTo(ContactStatus.ACTIVE);
    }

    @Test
    void mergingTwiceIsMergingOnce() {
        var newer = card("Ada", "Programmer", "ada@two.example", "writes");
        var once = Merged.of(kept(), newer);
        assertThat(Merged.of(once, newer)).isEqualTo(once);
    }

    private static Card named(String full, String given, String family) {
        return CardDraft.of(new PersonName(full, given, family, null, null, null, null, null))
                .reachedAt(List.of(new EmailAddress("ada@one.example", List.of("work"), false)), List.of(), List.of())
                .card();
    }

    @Test
    void whoIsCalledOtherwiseNowIsShownSo() {
        var kept = named(null, "Ada", "Byron").completed(Standing.ENTERED);
        assertThat(merged(kept, named(null, "Ada", "Lovelace"))).isEqualTo("Ada Lovelace");
        assertThat(merged(kept, named("A. L.", "Ada", "Lovelace"))).isEqualTo("A. L.");
        var nameless = named(null, null, null).completed(Standing.ENTERED);
        assertThat(merged(nameless, named(null, "Ada", null))).isEqualTo("Ada");
        var chosen = named("The Countess", "Ada", "Byron").completed(Standing.ENTERED);
        assertThat(merged(chosen, named(null, "Ada", "Lovelace"))).isEqualTo("The Countess");
    }

    private static String merged(Card kept, Card newer) {
        return Merged.of(kept, newer).completed(Standing.ENTERED).shownName();
    }
}
