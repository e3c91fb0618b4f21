package io.keepwarm.digest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {
    /// Longer than any machine needs to answer.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Where nothing is to come after what came in time.
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(5);

    private final FakeSmtpServer fake = new FakeSmtpServer();

    @AfterEach
    void end() {
        fake.close();
    }

    @Test
    void aMailIsHandedOverWhole() {
        assertThat(send()).isEqualTo(new Outcome.Accepted());

        assertThat(fake.mails()).hasSize(1);
        assertThat(fake.commands())
                .contains("EHLO example.org", "MAIL FROM:<keepwarm@example.org>", "RCPT TO:<ada@example.net>");
        assertThat(fake.mails().getFirst())
                .contains("Message-ID: <1@example.org>", "Subject: Hello")
                .endsWith("\r\n\r\n. starts with a dot\r\n.\r\nend\r\n");
    }

    @Test
    void aConnectionThatTookAMailTakesTheNext() {
        var server = server(fake.port());
        server.send(mail("ada@example.net"));

        assertThat(server.send(mail("bob@example.net"))).isEqualTo(new Outcome.Accepted());
        assertThat(fake.mails()).hasSize(2);
        assertThat(fake.commands()).containsOnlyOnce("EHLO example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeSmtpServer.DROP, "421 too long"})
    void aConnectionThatBrokeMeanwhileIsReplaced(String how) {
        var server = server(fake.port());
        server.send(mail("ada@example.net"));
        fake.at("NOOP", how);

        assertThat(server.send(mail("bob@example.net"))).isEqualTo(new Outcome.Accepted());
        assertThat(fake.mails()).hasSize(2);
    }

    @Test
    void aRefusalCountsAlsoWhenTheConnectionEndsWithIt() {
        fake.at("END", "550 never").at("RSET", FakeSmtpServer.DROP);

        assertThat(send()).isEqualTo(new Outcome.Never("550 never"));
    }

    @Test
    void whoHasAPasswordLogsInByIt() {
        fake.at("EHLO", "250-fake\r\n250 AUTH PLAIN LOGIN").at("AUTH", "235 welcome");

        assertThat(server(fake.port(), "käthe@x", "p/ä:ß%").send(mail("ada@example.net")))
                .isEqualTo(new Outcome.Accepted());
        assertThat(fake.commands()).contains("AUTH PLAIN " + base64("käthe@x\0käthe@x\0p/ä:ß%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"250 fake", "250-fake\r\n250 AUTH PLAIN"})
    void whereNoLoginSucceedsNothingIsSent(String hello) {
        fake.at("EHLO", hello).at("AUTH", "535 who are you");

        assertThat(server(fake.port(), "user", "wrong").send(mail("ada@example.net")))
                .isInstanceOf(Outcome.NotNow.class);
        assertThat(fake.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    void anAddressBeyondAsciiIsSaidToAServerThatKnowsSuch() {
        fake.at("EHLO", "250-fake\r\n250 SMTPUTF8");

        assertThat(server(fake.port()).send(mail("ä@example.net"))).isEqualTo(new Outcome.Accepted());
        assertThat(fake.commands()).contains("MAIL FROM:<keepwarm@example.org> SMTPUTF8", "RCPT TO:<ä@example.net>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "END"})
    void aRefusalForNowMayBeTriedAgain(String stage) {
        fake.at(stage, "451 later please");

        assertThat(send()).isEqualTo(new Outcome.NotNow("451 later please"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "DATA", "END"})
    void aRefusalForGoodIsFinal(String stage) {
        fake.at(stage, "550-no\r\n550 never");

        assertThat(send()).isEqualTo(new Outcome.Never("550 no never"));
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user,true",
        "550 5.1.10 null MX,true",
        "550 5.2.1 mailbox disabled,true",
        "550 no such user,false",
        "553 not here,false"
    })
    void aRecipientRefusedForGoodBounces(String reply, boolean certain) {
        fake.at("RCPT", reply);

        assertThat(send()).isEqualTo(new Outcome.Bounced(reply, certain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.7.1 relaying denied", "552 5.2.2 mailbox full", "554 spam", "550 5.1.8 bad sender"})
    void whatIsNotTheRecipientsFaultIsNoBounce(String reply) {
        fake.at("RCPT", reply);

        assertThat(send()).isEqualTo(new Outcome.Never(reply));
    }

    @ParameterizedTest
    @CsvSource({"GREETING,DROP", "EHLO,DROP", "MAIL,DROP", "DATA,DROP", "GREETING,SILENCE", "RCPT,SILENCE"})
    void aConnectionThatEndsBeforeTheMailTookNone(String stage, String how) {
        fake.at(stage, how);

        assertThat(send(patience(how))).isInstanceOf(Outcome.NotNow.class);
        assertThat(fake.mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeSmtpServer.DROP, FakeSmtpServer.SILENCE, "what?"})
    void aConnectionThatEndsAfterTheMailLeavesItUnclear(String how) {
        fake.at("END", how);

        assertThat(send(patience(how))).isInstanceOf(Outcome.Unclear.class);
    }

    @Test
    void aServerThatWillNotTalkIsTriedAgain() {
        fake.at("GREETING", "554 go away");
        assertThat(send()).isInstanceOf(Outcome.NotNow.class);
        fake.close();
        assertThat(send()).isInstanceOf(Outcome.NotNow.class);
    }

    @Test
    void withoutTheSecurityAskedForNothingIsSent() {
        fake.at("STARTTLS", "454 not today");
        var server = new MailServer(
                "localhost",
                fake.port(),
                MailServer.Security.STARTTLS,
                "user",
                "secret",
                "example.org",
                PATIENCE,
                null);

        assertThat(server.send(mail("ada@example.net"))).isInstanceOf(Outcome.NotNow.class);
        assertThat(fake.commands()).noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address", "a@b>\r\nRCPT TO:<c@d", "ä@example.net"})
    void whatIsNoAddressForTheServerIsNeverSent(String address) {
        assertThat(server(fake.port()).send(mail(address))).isInstanceOfAny(Outcome.Never.class, Outcome.Bounced.class);
        assertThat(fake.mails()).isEmpty();
    }

    private Outcome send() {
        return send(PATIENCE);
    }

    private Outcome send(Duration patience) {
        return server(fake.port(), null, null, patience).send(mail("ada@example.net"));
    }

    private static Duration patience(String how) {
        return how.equals(FakeSmtpServer.SILENCE) ? SHORT_PATIENCE : PATIENCE;
    }

    private static MailServer server(int port) {
        return server(port, null, null);
    }

    private static MailServer server(int port, String user, String password) {
        return server(port, user, password, PATIENCE);
    }

    private static MailServer server(int port, String user, String password, Duration patience) {
        return new MailServer(
                "localhost", port, MailServer.Security.PLAIN, user, password, "example.org", patience, null);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static OutgoingMail mail(String to) {
        return new OutgoingMail(
                new Mailbox("Keepwarm", "keepwarm@example.org"),
                new Mailbox("", to),
                "<1@example.org>",
                Instant.parse("2026-11-22T08:00:00Z"),
                "Hello",
                Map.of(),
                ". starts with a dot\n.\nend",
                null);
    }
}
