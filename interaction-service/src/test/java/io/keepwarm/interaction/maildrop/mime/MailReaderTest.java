package io.keepwarm.interaction.maildrop.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepwarm.interaction.arrival.people.Address;
import io.keepwarm.interaction.maildrop.letter.Letter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
    private static final String HEADERS = """
            From: Ada Lovelace <Ada@Loom.example>
            To: robin@ferry.example, "Tom, the Baker" <tom@oven.example>
            Cc: Friends: one@f.example, two@f.example;
            Date: Mon, 5 Jan 2026 10:00:00 +0100
            Message-ID: <1@loom.example>
            In-Reply-To: <0@ferry.example>
            References: <0@ferry.example> <00@ferry.example>
            """;

    @Test
    void readsWhoWroteWhatToWhom() throws Exception {
        var letter = read(HEADERS + "Subject: =?UTF-8?Q?Caf=C3=A9?=\n =?UTF-8?Q?_am_Hafen?=\n\nHello\n");

        assertThat(letter.from()).containsExactly(new Address("ada@loom.example", "Ada Lovelace"));
        assertThat(letter.to())
                .extracting(Address::email)
                .containsExactly("robin@ferry.example", "tom@oven.example", "one@f.example", "two@f.example");
        assertThat(letter.to().get(1).name()).isEqualTo("Tom, the Baker");
        assertThat(letter.sentAt()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(letter.messageId()).isEqualTo("1@loom.example");
        assertThat(letter.answers().getLast()).isEqualTo("0@ferry.example");
        assertThat(letter.subject()).isEqualTo("Café am Hafen");
        assertThat(letter.text().strip()).isEqualTo("Hello");
        assertThat(letter.bulk()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, UTF-8",
        "iso-8859-1, ISO-8859-1",
        "'\"windows-1252\"', windows-1252",
        "koi8-r, UTF-8",
        "made-up, UTF-8",
        "us-ascii, UTF-8",
        "made-up, windows-1252"
    })
    void readsTextInItsCharsetOrAsWellAsCanBe(String named, String real) throws Exception {
        String words =
                named.equals("koi8-r") ? "plain" : "Grüße, 5 €".replace("€", real.startsWith("ISO") ? "EUR" : "€");
        var bytes = (HEADERS + "Content-Type: text/plain; charset=" + named + "\n\n" + words)
                .getBytes(Charset.forName(real));

        assertThat(MailReader.read(new ByteArrayInputStream(bytes)).text()).isEqualTo(words);
    }

    @Test
    void readsHeadersThatAreNotAscii() throws Exception {
        var letter = read("From: Jürgen <j@x.example>\nSubject: Grüße\n\nx");

        assertThat(letter.from().getFirst().name()).isEqualTo("Jürgen");
        assertThat(letter.subject()).isEqualTo("Grüße");
    }

    @Test
    void ofAlternativesThePlainOneIsRead() throws Exception {
        assertThat(read(multipart("alternative", part("text/plain", "Plain words"), part("text/html", "<p>Rich words")))
                        .text()
                        .strip())
                .isEqualTo("Plain words");
        assertThat(read(multipart("alternative", part("text/plain", " "), part("text/html", "<p>Rich words")))
                        .text()
                        .strip())
                .isEqualTo("Rich words");
    }

    @Test
    void htmlIsReadAsSomebodyWouldHaveWrittenIt() throws Exception {
        String html = """
                <html><head><style>p {color: red}</style><title>x</title></head><body>
                <p>Dear&nbsp;Robin,<br>the <b>plan</b> is&#32;ready.</p><ul><li>one</li><li>two</li></ul>
                <div class="gmail_quote"><div>On Mon, 5 Jan 2026 at 10:00 Robin &lt;r@f.example&gt; wrote:</div>
                <blockquote>Is it ready?<br>Robin</blockquote></div><script>alert(1)</script></body></html>""";

        assertThat(read(HEADERS + "Content-Type: text/html; charset=utf-8\n\n" + html)
                        .text())
                .isEqualTo("""
                Dear Robin,
                the plan is ready.

                one
                two
                On Mon, 5 Jan 2026 at 10:00 Robin <r@f.example> wrote:
                > Is it ready?
                > Robin""");
    }

    @Test
    void attachmentsAreNoText() throws Exception {
        var letter = read(multipart(
                "mixed",
                part("text/plain", "See the plan."),
                "Content-Type: text/plain\nContent-Disposition: attachment; filename=plan.txt\n\nsecret plan",
                part("application/pdf", "JVBERi0=")));

        assertThat(letter.text().strip()).isEqualTo("See the plan.");
    }

    @Test
    void encodedTextIsDecoded() throws Exception {
        assertThat(read(HEADERS
                                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nR3LDvMOfZQ==\n")
                        .text())
                .isEqualTo("Grüße");
        assertThat(read(HEADERS
                                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=\n=C3=9Fe\n")
                        .text()
                        .strip())
                .isEqualTo("Grüße");
    }

    @Test
    void aMailAttachedWholeIsReadToo() throws Exception {
        var letter = read(multipart(
                "mixed",
                part("text/plain", "For the records."),
                "Content-Type: message/rfc822\n\nFrom: eve@x.example\nList-Id: <l>\nSubject: Inner\n\nInner words\n"));

        assertThat(letter.text().strip()).isEqualTo("For the records.");
        assertThat(letter.subject()).isEmpty();
        assertThat(letter.attached().from()).extracting(Address::email).containsExactly("eve@x.example");
        assertThat(letter.attached().text().strip()).isEqualTo("Inner words");
        assertThat(letter.attached().bulk()).isTrue();
        assertThat(letter.bulk()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Id: <news.example>",
                "List-Unsubscribe: <mailto:off@news.example>",
                "Precedence: bulk",
                "precedence: List",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "X-Autorespond: Out of office",
                "Content-Type: text/calendar; charset=utf-8;\n method=REPLY",
                "Content-Type: text/calendar; method=\"reply\"; charset=utf-8",
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; x",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            })
    void whatListsAndMachinesSendIsBulk(String header) throws Exception {
        assertThat(read(HEADERS + header + "\n\n--b--\n").bulk()).isTrue();
        assertThat(read(HEADERS + "Auto-Submitted: no\nPrecedence: first-class\nX-Autoreply: no\n\n")
                        .bulk())
                .isFalse();
    }

    @Test
    void whatACalendarAnswersToAnInvitationIsBulkAndAnInvitationIsNot() throws Exception {
        String words = part("text/plain", "Ada has accepted your invitation.");
        var reply =
                read(multipart("alternative", words, "Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR"));
        var request =
                read(multipart("alternative", words, "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR"));
        var attached = read(multipart(
                "mixed",
                words,
                "Content-Type: text/calendar; method=REPLY\nContent-Disposition: attachment\n\nBEGIN:VCALENDAR"));

        assertThat(reply.bulk()).isTrue();
        assertThat(request.bulk()).isFalse();
        assertThat(attached.bulk()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "UT, 10",
        "GMT, 10",
        "Z, 10",
        "EDT, 14",
        "EST, 15",
        "CDT, 15",
        "cst, 16",
        "MDT, 16",
        "MST, 17",
        "PDT, 17",
        "PST (Pacific), 18",
        "-0800 (PST), 18",
        "+0100 (EST), 09"
    })
    void zonesAreReadByTheNamesMailsUsedToGiveThem(String zone, String hour) throws Exception {
        String mail = HEADERS.replace("+0100", zone) + "\nx";

        assertThat(read(mail).sentAt()).isEqualTo(Instant.parse("2026-01-05T%s:00:00Z".formatted(hour)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"from\": \"ada\"}",
                "Subject: nobody\n\nwrote this",
                "From: undisclosed\n\nx",
                "From: @\nTo: @@@\n\n",
            })
    void whatIsNoMailIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(NotAMail.class).hasMessageContaining("From");
    }

    @Test
    void headersBeyondAllUseAreRefused() {
        assertThatThrownBy(() -> read(HEADERS + "X: y\n".repeat(2_000) + "\nx"))
                .isInstanceOf(NotAMail.class)
                .hasMessageContaining("1000 headers");
        assertThatThrownBy(() -> read(HEADERS + "X: " + "y".repeat(70_000) + "\n\nx"))
                .isInstanceOf(NotAMail.class);
        assertThatThrownBy(() -> read(HEADERS + "X: y\n" + " y\n".repeat(70_000) + "\nx"))
                .isInstanceOf(NotAMail.class);
    }

    @Test
    void partsWithinPartsBeyondAllUseAreRefused() {
        StringBuilder mail = new StringBuilder(HEADERS);
        for (int depth = 0; depth < 2_000; depth++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(depth, depth));
        }
        assertThatThrownBy(() -> read(mail.toString()))
                .isInstanceOf(NotAMail.class)
                .hasMessageContaining("nested");
    }

    @Test
    void thousandsOfPartsCostNoMoreThanTheirBytes() throws Exception {
        StringBuilder mail = new StringBuilder(HEADERS + "Content-Type: multipart/mixed; boundary=b\n\n");
        for (int part = 0; part < 20_000; part++) {
            mail.append("--b\nContent-Type: text/plain\n\nword\n");
        }
        assertThat(read(mail + "--b--\n").text().length()).isLessThan(2_000);
    }

    @Test
    void ofALongTextTheBeginningIsKept() throws Exception {
        var head = new ByteArrayInputStream((HEADERS + "\n").getBytes(StandardCharsets.UTF_8));
        var letter = MailReader.read(new SequenceInputStream(head, new Endless(200_000_000)));

        assertThat(letter.text().length()).isEqualTo(128 * 1024);
    }

    @Test
    void aMultipartThatBreaksOffIsReadAsFarAsItGoes() throws Exception {
        assertThat(read(HEADERS + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello")
                        .text())
                .isEqualTo("Hello");
        assertThat(read(HEADERS + "Content-Type: multipart/mixed\n\nHello").from())
                .hasSize(1);
    }

    @Test
    void textIsFitToBeStored() throws Exception {
        var letter = read("From: a\u0000da <ada@x.example>\nSubject: a\u0000b\u202e\n\nc\u0000d\u0007\n");

        assertThat(letter.subject()).isEqualTo("ab");
        assertThat(letter.text().strip()).isEqualTo("cd");
    }

    private static final class Endless extends InputStream {
        private long left;

        Endless(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? (left % 70 == 0 ? '\n' : 'x') : -1;
        }
    }

    private static String multipart(String kind, String... parts) {
        StringBuilder mail = new StringBuilder(HEADERS + "Content-Type: multipart/" + kind + "; boundary=\"b\"\n\n");
        for (String part : parts) {
            mail.append("--b\n").append(part).append('\n');
        }
        return mail + "--b--\n";
    }

    private static String part(String type, String words) {
        return "Content-Type: " + type + "; charset=utf-8\n\n" + words;
    }

    private static Letter read(String mail) throws NotAMail, IOException {
        return MailReader.read(
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
