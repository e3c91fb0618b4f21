package io.keepwarm.contact.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BooksTest {
    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë\r\nEND:VCARD\r\n";

    @Test
    void aCardWithoutAnEndEndsAtTheNextOne() {
        String file = CARD + "BEGIN:VCARD\nVERSION:3.0\nFN:Lost\n" + CARD + "rubbish\nBEGIN:VCARD\nFN:Last";
        assertThat(Read.names(ImportFormat.VCARD, file))
                .containsExactly("Zoë", "!The card has no END:VCARD.", "Zoë", "!The card has no END:VCARD.");
    }

    @Test
    void aCardInsideACardStaysThere() {
        String file =
                "BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Agent\nEND:VCARD\nEND:VCARD\n"
                        + CARD;
        assertThat(Read.names(ImportFormat.VCARD, file)).containsExactly("Boss", "Zoë");
    }

    @Test
    void linesMayEndInAnyWay() {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(Read.names(ImportFormat.VCARD, (CARD + CARD).replace("\r\n", end)))
                    .containsExactly("Zoë", "Zoë");
        }
    }

    @Test
    void aCardOfAnotherCharsetIsReadAsItSays() {
        String card = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=%s:%s\r\nEND:VCARD\r\n";
        for (String[] one : new String[][] {
            {"ISO-8859-15", "Zoë"}, {"windows-1251", "Анна"}, {"SHIFT_JIS", "鈴木"}, {"GB2312", "王伟"}, {"nonsense", "Zoë"}
        }) {
            Charset charset = one[0].equals("nonsense") ? Charset.forName("windows-1252") : Charset.forName(one[0]);
            var rows = Read.rows(ImportFormat.VCARD, card.formatted(one).getBytes(charset));
            assertThat(((SourceRow.Person) rows.getFirst()).read().card().shownName())
                    .isEqualTo(one[1]);
        }
    }

    @Test
    void cardsOfSeveralCharsetsMayStandInOneFile() {
        byte[] latin = CARD.getBytes(Charset.forName("windows-1252"));
        byte[] utf8 = CARD.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[latin.length + utf8.length];
        System.arraycopy(latin, 0, both, 0, latin.length);
        System.arraycopy(utf8, 0, both, latin.length, utf8.length);
        assertThat(Read.rows(ImportFormat.VCARD, both))
                .extracting(row -> ((SourceRow.Person) row).read().card().shownName())
                .containsExactly("Zoë", "Zoë");
    }

    @Test
    void aCardTooLargeIsPassedOverAndTheNextOneRead() {
        String file = CARD.replace("END", "NOTE:" + "x".repeat(Cut.MOST_BYTES) + "\r\nEND") + CARD;
        assertThat(Read.names(ImportFormat.VCARD, file))
                .containsExactly("!The card is larger than 4 MB; leave out its picture.", "Zoë");
    }

    @Property
    void noTextBreaksTheReading(@ForAll String text) {
        for (ImportFormat format : ImportFormat.values()) {
            try {
                String file = "First Name,Last Name,Labels,E-mail Address,name.full\n{\"a\":\"" + text + "\"}\n" + text
                        + "\nBEGIN:VCARD\n" + text + "\nEND:VCARD\n";
                assertThat(Read.names(format, file)).doesNotContainNull();
            } catch (NotThatFormat refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aFileWithoutItsColumnsIsRefused() {
        assertThatThrownBy(() -> Read.rows(ImportFormat.LINKEDIN, "a,b\n1,2")).isInstanceOf(NotThatFormat.class);
        assertThatThrownBy(() -> Read.rows(ImportFormat.GOOGLE_CSV, "a,b\n1,2")).isInstanceOf(NotThatFormat.class);
        assertThatThrownBy(() -> Read.rows(ImportFormat.OUTLOOK_CSV, "a,b\n1,2"))
                .isInstanceOf(NotThatFormat.class);
        assertThatThrownBy(() -> Read.rows(ImportFormat.CSV, "a,b\n1,2")).isInstanceOf(NotThatFormat.class);
        assertThatThrownBy(() -> Read.rows(ImportFormat.CSV, "a,b\n1,2", "name.full:c"))
                .isInstanceOf(NotThatFormat.class)
                .hasMessageContaining("c");
        assertThatThrownBy(() -> Read.rows(ImportFormat.CSV, "a,b\n1,2", "shoe:a"))
                .isInstanceOf(NotThatFormat.class)
                .hasMessageContaining("shoe");
    }

    @Test
    void theFormatIsGuessedByHowTheFileBegins() {
        assertThat(Read.guess("\r\n" + CARD)).contains(ImportFormat.VCARD);
        assertThat(Read.guess("Notes:\n\"a, b\"\n\nFirst Name,Last Name,URL,Email Address,Connected On\n"))
                .contains(ImportFormat.LINKEDIN);
        assertThat(Read.guess("First Name,Last Name,URL,Company,Position\n")).contains(ImportFormat.LINKEDIN);
        assertThat(Read.guess("Name,Given Name,Family Name,Group Membership\n")).contains(ImportFormat.GOOGLE_CSV);
        assertThat(Read.guess("First Name,Middle Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n"))
                .contains(ImportFormat.GOOGLE_CSV);
        assertThat(Read.guess("First Name;Last Name;E-mail Address;Business Phone\n"))
                .contains(ImportFormat.OUTLOOK_CSV);
        assertThat(Read.guess("uid,name.full\n")).contains(ImportFormat.CSV);
        assertThat(Read.guess(" [{\"uid\": \"a\"}]")).contains(ImportFormat.KEEPWARM);
        assertThat(Read.guess("First,Last\n")).isEmpty();
        assertThat(Read.guess("ID,First Name,Last Name,Mobile,Notes\n")).isEmpty();
        assertThat(Read.guess("")).isEmpty();
    }

    @Test
    void aLineWhoseQuotesDoNotPairUpCostsNobodyElse() {
        String file = "First Name,Last Name\nA,\"One\nB,Two\n\"C\nC\",Three\n";
        assertThat(Read.names(ImportFormat.LINKEDIN, file))
                .containsExactly("!The quotation marks of this line do not pair up.", "B Two", "C\nC Three");
    }

    @Test
    void objectsAreCutOutOfAnArrayOrOutOfLines() {
        String one = "{\"name\": {\"full\": \"A } \\\" {\"}}";
        String other = "{\"name\": {\"given\": \"B\"}}";
        assertThat(Read.names(ImportFormat.KEEPWARM, "[" + one + ",\n" + other + "]"))
                .containsExactly("A } \" {", "B");
        assertThat(Read.names(ImportFormat.KEEPWARM, one + "\n" + other + "\n{\"name\":"))
                .containsExactly("A } \" {", "B", "!The object has no end.");
    }

    @Test
    void whatIsWrongWithAnObjectIsSaid() {
        assertThat(Read.names(ImportFormat.KEEPWARM, "[{\"shoe\": 3}, {\"values\": \"three\"}, {\"name\" 1}]"))
                .satisfiesExactly(
                        unknown -> assertThat(unknown).startsWith("!/shoe: is not a field here"),
                        wrong -> assertThat(wrong).startsWith("!/values: must be a whole number"),
                        broken -> assertThat(broken).startsWith("!The body is no JSON"));
    }
}
