package io.keepwarm.contact.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepwarm.contact.importing.Source.NotThatFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesTest {
    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë\r\nEND:VCARD\r\n";

    private static java.util.List<String> results(Source source) {
        return IntStream.range(0, source.size())
                .mapToObj(source::row)
                .map(row -> switch (row) {
                    case SourceRow.Person(var read) -> read.card().shownName();
                    case SourceRow.Unreadable(var reason) -> "!" + reason;
                })
                .toList();
    }

    @Test
    void theTextIsTheSameInEveryEncoding() {
        byte[] mark = "\uFEFF".getBytes(StandardCharsets.UTF_8);
        byte[] utf8 = "Zoë".getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[mark.length + utf8.length];
        System.arraycopy(mark, 0, marked, 0, mark.length);
        System.arraycopy(utf8, 0, marked, mark.length, utf8.length);
        assertThat(FileText.decode(utf8)).isEqualTo("Zoë");
        assertThat(FileText.decode(marked)).isEqualTo("Zoë");
        assertThat(FileText.decode("Zoë".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("Zoë");
        assertThat(FileText.decode("\uFEFFZoë".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("Zoë");
        assertThat(FileText.decode("\uFEFFZoë".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("Zoë");
        assertThat(FileText.decode("a\0b".getBytes(StandardCharsets.UTF_8))).isEqualTo("ab");
        assertThat(FileText.decode(new byte[0])).isEmpty();
        String large = "水無瀬".repeat(10_000);
        assertThat(FileText.decode(large.getBytes(StandardCharsets.UTF_8))).isEqualTo(large);
    }

    @Test
    void aCardWithoutAnEndEndsAtTheNextOne() {
        String file = CARD + "BEGIN:VCARD\nVERSION:3.0\nFN:Lost\n" + CARD + "rubbish\nBEGIN:VCARD\nFN:Last";
        assertThat(results(VCardFile.of(file)))
                .containsExactly("Zoë", "!The card has no END:VCARD.", "Zoë", "!The card has no END:VCARD.");
    }

    @Test
    void aCardInsideACardStaysThere() {
        String file =
                "BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Agent\nEND:VCARD\nEND:VCARD\n"
                        + CARD;
        assertThat(results(VCardFile.of(file))).containsExactly("Boss", "Zoë");
    }

    @Test
    void linesMayEndInAnyWay() {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(results(VCardFile.of((CARD + CARD).replace("\r\n", end))))
                    .containsExactly("Zoë", "Zoë");
        }
    }

    @Property
    void noTextBreaksTheReading(@ForAll String text) {
        for (ImportFormat format : ImportFormat.values()) {
            try {
                results(Source.of(format, "BEGIN:VCARD\n" + text + "\nEND:VCARD\nFirst Name,Last Name\n" + text));
            } catch (NotThatFormat refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aFileWithoutCardsIsNone() {
        assertThatThrownBy(() -> VCardFile.of("hello")).isInstanceOf(NotThatFormat.class);
        assertThatThrownBy(() -> LinkedInFile.of("a,b\n1,2")).isInstanceOf(NotThatFormat.class);
    }

    @Test
    void theFormatIsGuessedByHowTheFileBegins() {
        assertThat(Source.guess("\r\n" + CARD)).contains(ImportFormat.VCARD);
        assertThat(Source.guess("Notes:\n\"a, b\"\n\nFirst Name,Last Name,URL\n"))
                .contains(ImportFormat.LINKEDIN);
        assertThat(Source.guess("First,Last\n")).isEmpty();
        assertThat(Source.guess("")).isEmpty();
    }

    @Test
    void aLineWhoseQuotesDoNotPairUpCostsNobodyElse() {
        String file = "First Name,Last Name\nA,\"One\nB,Two\n\"C\nC\",Three\n";
        assertThat(results(LinkedInFile.of(file))).hasSize(3).first().asString().startsWith("!");
        assertThat(results(LinkedInFile.of(file))).contains("B Two", "C\nC Three");
    }

    @ParameterizedTest
    @CsvSource({
        "12 Mar 2024, 2024-03-12",
        "7-Feb-22, 2022-02-07",
        "03 Jan 2023, 2023-01-03",
        "2024-03-12, 2024-03-12",
        "3/5/21, 2021-03-05",
        "'Mar 5, 2021', 2021-03-05",
        "2021, 2021"
    })
    void daysAreReadAsExportsHaveWrittenThem(String written, String day) {
        assertThat(WrittenDate.read(written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"31 Feb 2024", "yesterday", "''"})
    void whatIsNoDayIsLeftOut(String written) {
        assertThat(WrittenDate.read(written)).isNull();
    }
}
