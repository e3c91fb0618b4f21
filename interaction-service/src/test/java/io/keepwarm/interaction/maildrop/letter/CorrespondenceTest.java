package io.keepwarm.interaction.maildrop.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.tie.Direction;
import io.keepwarm.interaction.arrival.people.Address;
import io.keepwarm.interaction.arrival.people.Recognition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrespondenceTest {
    private static final String ROBIN = "robin@ferry.example";
    private static final String DROP = "log-x@drop.example";
    private static final String ADA = "ada@loom.example";
    private static final String TOM = "tom@oven.example";
    private static final String EVE = "eve@elsewhere.example";
    private static final String COLLEAGUE = "kim@ferry.example";
    private static final Instant AT = Instant.parse("2026-01-06T10:00:00Z");
    private static final Recognition PEOPLE =
            new Recognition(Set.of(ROBIN), Map.of(ADA, Set.of("ada"), TOM, Set.of("tom")), Set.of(DROP, COLLEAGUE));

    @Test
    void aMailFromTheMemberIsForEveryContactItWentTo() {
        var meaning = meaning(letter(ROBIN, "", ADA, TOM, EVE, COLLEAGUE));

        assertThat(meaning.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(meaning.contactIds()).containsExactly("ada", "tom");
        assertThat(meaning.strangers()).extracting(Address::email).containsExactly(EVE);
    }

    @Test
    void aMailFromAContactIsFromThemAlone() {
        var meaning = meaning(letter(ADA, "", ROBIN, TOM, EVE));

        assertThat(meaning.direction()).isEqualTo(Direction.INBOUND);
        assertThat(meaning.contactIds()).containsExactly("ada");
        assertThat(meaning.strangers()).extracting(Address::email).containsExactly(EVE);
    }

    @Test
    void aMailFromAStrangerOrAColleagueIsFromNobodyKnown() {
        assertThat(meaning(letter(EVE, "", ROBIN, ADA)).contactIds()).isEmpty();
        assertThat(meaning(letter(COLLEAGUE, "", ROBIN, ADA)).contactIds()).isEmpty();
    }

    @Test
    void aMailFromAContactThatOnlyTheDropAddressSeesIsFromThem() {
        assertThat(meaning(letter(ADA, "", DROP)).contactIds()).containsExactly("ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---------- Forwarded message ---------\nFrom: Ada Lovelace <ada@loom.example>\nDate: Mon, Jan 5, 2026 at 10:00 AM\nSubject: Looms\nTo: Robin <robin@ferry.example>\n\nThey work.",
                "FYI\n\nBegin forwarded message:\n\n> From: Ada Lovelace <ada@loom.example>\n> Subject: Looms\n> Date: 5. Januar 2026 um 10:00:00 MEZ\n> To: robin@ferry.example\n> \n> They work.",
                "Von: Ada Lovelace [mailto:ada@loom.example]\nGesendet: Montag, 5. Januar 2026 10:00\nAn: robin@ferry.example\nBetreff: Looms\n\nThey work.",
                "-------- Forwarded Message --------\nSubject: \tLooms\nDate: \tMon, 5 Jan 2026 10:00:00 +0100\nFrom: \tAda Lovelace <ada@loom.example>\nTo: \trobin@ferry.example\n\nThey work.",
            })
    void aMailSentOnToNobodyElseIsForwardedForTheOneWithinIt(String text) {
        var forwarding = new Letter(
                "f@ferry.example",
                List.of("1@loom.example"),
                to(ROBIN),
                to(DROP),
                AT,
                "Fwd: Looms",
                text,
                false,
                false,
                null);
        var meaning = meaning(forwarding);

        assertThat(meaning.direction()).isEqualTo(Direction.INBOUND);
        assertThat(meaning.contactIds()).containsExactly("ada");
        assertThat(meaning.letter().sentAt()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(Summary.of(meaning.letter())).isEqualTo("Looms\nThey work.");
        assertThat(meaning.letter().from()).containsExactly(new Address(ADA, "Ada Lovelace"));
        // Known again as the mail that was forwarded.
        assertThat(MessageKey.of(meaning.letter()))
                .isEqualTo(MessageKey.of(
                        new Letter("1@loom.example", List.of(), to(ADA), to(ROBIN), AT, "", "", false, false, null)));
    }

    @Test
    void ofAForwardedMailOfTheMembersOwnTheRecipientsCount() {
        var meaning = meaning(letter(
                ROBIN,
                "From: Robin <robin@ferry.example>\nDate: Mon, Jan 5, 2026 at 10:00 AM\nSubject: Looms\nTo: Ada <ada@loom.example>, Tom <tom@oven.example>\nCc: eve@elsewhere.example\n\nHello",
                DROP));

        assertThat(meaning.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(meaning.contactIds()).containsExactly("ada", "tom");
        assertThat(meaning.strangers()).extracting(Address::email).containsExactly(EVE);
    }

    @Test
    void aMailForwardedAsAnAttachmentCountsWhole() {
        var inner = letter(ADA, "They work.", ROBIN);
        var meaning = meaning(
                new Letter("f", List.of(), to(ROBIN), to(DROP), AT, "Fwd: Looms", "see attached", false, false, inner));

        assertThat(meaning.letter()).isSameAs(inner);
    }

    @Test
    void aMailForwardedToSomebodyElseIsForThem() {
        var meaning = meaning(letter(
                ROBIN,
                "From: Ada <ada@loom.example>\nDate: Mon, Jan 5, 2026 at 10:00 AM\nSubject: Looms\n\nThey work.",
                TOM));

        assertThat(meaning.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(meaning.contactIds()).containsExactly("tom");
    }

    @Test
    void machinesAreNotOffered() {
        assertThat(meaning(letter("no-reply@shop.example", "", ROBIN, "mailer-daemon@x.example"))
                        .strangers())
                .isEmpty();
    }

    @Test
    void aSummaryIsShort() {
        var letter = new Letter(
                null,
                List.of(),
                to(ADA),
                to(ROBIN),
                AT,
                "Re: AW: Fwd: Looms",
                "word ".repeat(1_000),
                false,
                false,
                null);

        assertThat(Summary.of(letter))
                .startsWith("Looms\nword word")
                .endsWith("word…")
                .hasSizeLessThanOrEqualTo(500);
        assertThat(Summary.of(new Letter(null, List.of(), to(ADA), List.of(), AT, "", "", false, false, null)))
                .isEmpty();
    }

    @Test
    void withoutAMessageIdTheSameWordsAreTheSameMail() {
        var one = new Letter(null, List.of(), to(ADA), to(ROBIN), AT, "Looms", "They work.", false, false, null);
        var again =
                new Letter(null, List.of(), to(ADA), to(ROBIN, DROP), AT, "Looms", "They work.\n", false, false, null);
        var other = new Letter(null, List.of(), to(ADA), to(ROBIN), AT, "Looms", "They broke.", false, false, null);

        assertThat(MessageKey.of(again)).isEqualTo(MessageKey.of(one));
        assertThat(MessageKey.of(other)).isNotEqualTo(MessageKey.of(one));
    }

    private static Correspondence.Meaning meaning(Letter letter) {
        return Correspondence.of(letter, ZoneId.of("Europe/Berlin")).meaning(PEOPLE);
    }

    private static Letter letter(String from, String text, String... to) {
        return new Letter("m@x.example", List.of(), to(from), to(to), AT, "Subject", text, false, false, null);
    }

    private static List<Address> to(String... emails) {
        return List.of(emails).stream().map(email -> new Address(email, null)).toList();
    }
}
