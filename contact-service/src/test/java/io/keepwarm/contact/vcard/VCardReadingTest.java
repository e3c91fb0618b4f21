package io.keepwarm.contact.vcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepwarm.contact.card.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VCardReadingTest {
    private static ReadCard read(String... lines) {
        return VCardReading.read("BEGIN:VCARD\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n");
    }

    @Test
    void version21IsReadWithItsQuirks() {
        var read = read(
                "VERSION:2.1",
                "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Mu=F1oz;Zo=EB;;Dr.;",
                "FN:Zoe",
                "TEL;WORK;VOICE:(905) 555-1234",
                "NOTE;ENCODING=QUOTED-PRINTABLE:first=0D=0A=",
                "second",
                "EMAIL;PREF;INTERNET:zoe@munoz.example",
                "BDAY:19800322",
                "X-MS-ANNIVERSARY:20110113",
                "X-MS-MANAGER:Big Blue");
        var card = read.card();
        assertThat(card.name().family()).isEqualTo("Muñoz");
        assertThat(card.name().given()).isEqualTo("Zoë");
        assertThat(card.phones().getFirst().kinds()).containsExactly("work");
        assertThat(card.notes()).contains("first").contains("second");
        assertThat(card.emails().getFirst().preferred()).isTrue();
        assertThat(card.birthday()).isEqualTo("1980-03-22");
        assertThat(card.dates().getFirst().on()).isEqualTo("2011-01-13");
        assertThat(read.extra()).contains("X-MS-MANAGER:Big Blue").doesNotContain("BDAY");
    }

    @Test
    void labelsInACommonGroupAreReadAsKinds() {
        var card = read(
                        "VERSION:3.0",
                        "FN:Greg",
                        "item1.TEL:555",
                        "item1.X-ABLabel:GRAND_CENTRAL",
                        "item2.URL:http\\://x.example",
                        "item2.X-ABLabel:_$!<HomePage>!$_",
                        "item3.X-ABDATE:1970-06-02",
                        "item3.X-ABLabel:_$!<Anniversary>!$_",
                        "item4.X-ABRELATEDNAMES:Jenny",
                        "item4.X-ABLabel:_$!<Spouse>!$_")
                .card();
        assertThat(card.phones().getFirst().kinds()).containsExactly("grand_central");
        assertThat(card.urls().getFirst().kinds()).containsExactly("homepage");
        assertThat(card.dates().getFirst().kind()).isEqualTo("ANNIVERSARY");
        assertThat(card.family().getFirst().relation()).isEqualTo("spouse");
    }

    @Test
    void version4IsRead() {
        var read = read(
                "VERSION:4.0",
                "FN:Simon Perreault",
                "N:Perreault;Simon;;;ing. jr,M.Sc.",
                "BDAY:--0203",
                "ANNIVERSARY:20090808T1430-0500",
                "GENDER:M",
                "TEL;VALUE=uri;TYPE=\"work,voice\";PREF=1:tel:+1-418-656-9254;ext=102",
                "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
                "KEY;VALUE=uri:http://www.viagenie.example/simon.asc");
        var card = read.card();
        assertThat(card.name().suffix()).isEqualTo("ing. jr M.Sc.");
        assertThat(card.birthday()).isEqualTo("--02-03");
        assertThat(card.dates().getFirst().on()).isEqualTo("2009-08-08");
        assertThat(card.phones().getFirst().value()).isEqualTo("+1-418-656-9254 ext. 102");
        assertThat(read.uid()).startsWith("urn:uuid:4fbe");
        assertThat(read.extra()).contains("GENDER:M").contains("KEY");
    }

    @Test
    void anAddressThatIsNoneStaysAmongTheExtras() {
        var read = read("VERSION:3.0", "FN:A", "EMAIL:not an address", "BDAY:around Easter");
        assertThat(read.card().emails()).isEmpty();
        assertThat(read.extra()).contains("not an address").contains("around Easter");
    }

    @ParameterizedTest
    @CsvSource({
        "BDAY:20010203T000000Z, 2001-02-03",
        "BDAY:1953-10-15T23:10:00Z, 1953-10-15",
        "BDAY;VALUE=date-time:1953-10-15T23:10:00+02:00, 1953-10-15",
        "BDAY:1953/10/15, 1953-10-15",
        "BDAY:10/15/1953, 1953-10-15",
        "BDAY:15/10/1953, 1953-10-15",
        "BDAY:05.10.1953, 1953-10-05",
        "BDAY:10/10/1953, 1953-10-10",
        "'BDAY:May 17, 1990', 1990-05-17",
        "'BDAY:September 7, 1990', 1990-09-07",
        "BDAY:17 May 1990, 1990-05-17",
        "BDAY:17-OCT-1990, 1990-10-17",
        "BDAY:17. January 1990, 1990-01-17",
        "BDAY:0000-05-17, --05-17",
        "BDAY:00000517, --05-17",
        "BDAY;VALUE=date:0000-02-29, --02-29",
    })
    void aBirthdayThatCanBeOneDayOnlyIsTaken(String line, String day) {
        for (String version : List.of("3.0", "4.0")) {
            var read = read("VERSION:" + version, "FN:A", line);
            assertThat(read.card().birthday()).as(version).isEqualTo(day);
            assertThat(read.extra()).isNull();
            assertThat(read.remarks()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "31 June 1990", "17 Mai 1990", "17 Ma 1990", "17 Juneau 1990", "17 May 90"})
    void wordsThatAreNoDayAreKeptAsText(String written) {
        var read = read("VERSION:4.0", "FN:A", "BDAY;VALUE=text:" + written);
        assertThat(read.card().birthday()).isNull();
        assertThat(read.remarks()).hasSize(1);
    }

    @Test
    void aBirthdayInDoubtIsKeptAsTextAndTold() {
        for (String version : List.of("3.0", "4.0")) {
            var read = read("VERSION:" + version, "FN:A", "BDAY:03/04/1990");
            assertThat(read.card().birthday()).isNull();
            assertThat(read.extra()).contains("03/04/1990");
            assertThat(read.remarks())
                    .singleElement()
                    .asString()
                    .contains("The birthday \"03/04/1990\"")
                    .contains("kept as text");
        }
    }

    @Test
    void anEmptyBirthdayIsNone() {
        for (String version : List.of("3.0", "4.0")) {
            var read = read("VERSION:" + version, "FN:A", "BDAY:");
            assertThat(read.extra()).isNull();
            assertThat(read.remarks()).isEmpty();
        }
    }

    @Test
    void aBirthdayOfWordsGoesOutAndComesInAsItIs() {
        var read = read("VERSION:4.0", "FN:A", "BDAY;VALUE=text:circa 1800");
        var card = read.card().completed(Standing.IMPORTED);
        for (boolean ofVersion3 : new boolean[] {true, false}) {
            String text = VCardWriting.write(card, "u", read.extra(), ofVersion3);
            assertThat(text).contains("circa 1800").doesNotContain("BDAY:\r");
            var again = VCardReading.read(text);
            assertThat(Extras.isNews(String.valueOf(read.extra()), String.valueOf(again.extra())))
                    .as(text)
                    .isFalse();
            assertThat(VCardWriting.write(card, "u", again.extra(), ofVersion3)).isEqualTo(text);
        }
    }

    @Test
    void whatIsNoAddressIsTold() {
        assertThat(read("VERSION:3.0", "FN:A", "EMAIL:not a mail").remarks())
                .singleElement()
                .asString()
                .contains("The e-mail address \"not a mail\" is none");
    }

    @Test
    void aGroupIsNoPerson() {
        assertThatThrownBy(() -> read("VERSION:4.0", "KIND:group", "FN:Friends", "MEMBER:urn:uuid:1"))
                .hasMessageContaining("group");
        assertThatThrownBy(() -> read("VERSION:3.0", "FN:Friends", "X-ADDRESSBOOKSERVER-KIND:group"))
                .hasMessageContaining("group");
    }

    @Test
    void whatIsWrittenIsReadAgainAsTheSame() {
        var read = read(
                "VERSION:3.0",
                "FN:Dr. Ines Prado",
                "N:Prado;Ines;Maria;Dr.;",
                "NICKNAME:Nes",
                "ORG:Boats;Sails",
                "TITLE:Captain",
                "EMAIL;TYPE=WORK,PREF:ines@prado.example",
                "TEL;TYPE=CELL:+34 600 111 222",
                "ADR;TYPE=HOME:;;Calle 1;Vigo;;36201;Spain",
                "URL:https://prado.example",
                "URL:https://www.linkedin.com/in/ines",
                "CATEGORIES:sailing,Vigo",
                "BDAY:1980-02-29",
                "item1.X-ABDATE:2011-01-13",
                "item1.X-ABLabel:_$!<Anniversary>!$_",
                "item2.X-ABRELATEDNAMES:Leo",
                "item2.X-ABLabel:son",
                "NOTE:one\\ntwo",
                "X-SKYPE:ines");
        var kept = read.card().completed(Standing.IMPORTED);
        for (boolean version3 : new boolean[] {true, false}) {
            String written = VCardWriting.write(kept, "uid-1", read.extra(), version3);
            var again = VCardReading.read(written);
            assertThat(again.card().completed(Standing.IMPORTED)).as(written).isEqualTo(kept);
            assertThat(again.uid()).isEqualTo("uid-1");
            assertThat(again.extra()).contains("X-SKYPE:ines").contains("ORG:Boats;Sails");
        }
    }
}
