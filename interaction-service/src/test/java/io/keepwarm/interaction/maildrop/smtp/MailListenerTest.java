package io.keepwarm.interaction.maildrop.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.keepwarm.chassis.knowledge.CaughtUp;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.maildrop.MailDrop;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class MailListenerTest {
    private final Team team = Team.any();
    private final String contact = UUID.randomUUID().toString();
    private final String ada = "ada-" + contact + "@loom.example";
    private final String mail = """
            From: Ada <%s>
            To: alice@work.example
            Subject: Looms
            Date: Mon, 5 Jan 2026 10:00:00 +0100
            Message-ID: <%s@loom.example>

            They work.
            .. and how
            """.formatted(ada, contact);

    @Inject
    MailListener listener;

    @Inject
    CaughtUp caughtUp;

    @Inject
    TeamTransactions transactions;

    @Inject
    KnownMembers members;

    @BeforeEach
    void aMemberAndAContactAreKnown() {
        try (var world = new World(team)) {
            world.memberSaved("alice", "Europe/Berlin", "alice@work.example");
            world.contactSaved(contact, "alice", Visibility.TEAM, ada);
        }
        Awaitility.await().until(caughtUp::now);
        Awaitility.await().untilAsserted(() -> team.tie("alice", contact).statusCode(200));
        Awaitility.await()
                .until(() -> transactions.call(
                        Scope.of(team.name()), () -> members.zoneOf("alice").isPresent()));
    }

    @Test
    void aCopySentToTheMembersAddressIsATouchWhenItIsAccepted() throws IOException {
        String address = newAddress("alice");

        assertThat(send(mail, address)).startsWith("250 2.0.0");

        team.as("alice")
                .get("/v1/mail-drops")
                .then()
                .body("items", hasSize(1))
                .body("items[0].result", equalTo("LOGGED"))
                .body("items[0].via", equalTo("SMTP"))
                .body("items[0].contactIds", equalTo(List.of(contact)));
        team.as("alice")
                .get("/v1/interactions")
                .then()
                .body("items[0].summary", equalTo("Looms\nThey work.\n.. and how"))
                .body("items[0].direction", equalTo("INBOUND"));
        team.tie("alice", contact).body("lastInboundAt", equalTo("2026-01-05T09:00:00Z"));
    }

    @Test
    void theSameMailBySmtpAndHttpIsOneTouch() throws IOException {
        String address = newAddress("alice");
        assertThat(send(mail, address.toUpperCase())).startsWith("250");
        assertThat(send(mail, address)).startsWith("250");
        MailDrop.drop(team, "alice", mail).statusCode(200).body("result", equalTo("ALREADY"));

        team.as("alice").get("/v1/interactions").then().body("items", hasSize(1));
    }

    @Test
    void oneMailMayGoToSeveralMembers() throws IOException {
        assertThat(send(mail, newAddress("alice"), newAddress("bob"))).startsWith("250");

        team.as("alice").get("/v1/interactions").then().body("items", hasSize(1));
        team.as("bob").get("/v1/interactions").then().body("items", hasSize(1));
    }

    @Test
    void anAddressNobodyHasIsRefused() throws IOException {
        try (var line = new Line()) {
            line.says("MAIL FROM:<ada@loom.example>");
            for (String address :
                    List.of("log-aaaaaaaaaaaaaaaaaaaaaaaaaa@drop.localhost", "alice@drop.localhost", "x@y.example")) {
                assertThat(line.says("RCPT TO:<" + address + ">")).startsWith("550");
            }
            assertThat(line.says("DATA")).startsWith("503");
        }
    }

    @Test
    void anAddressThatWasRenewedOrRevokedTakesNothing() throws IOException {
        String first = newAddress("alice");
        team.as("alice").get("/v1/mail-drops/address").then().statusCode(200).body("address", equalTo(first));
        String second = newAddress("alice");
        team.as("alice").get("/v1/mail-drops/address").then().body("address", equalTo(second));
        assertThat(recipient(first)).startsWith("550");
        assertThat(recipient(second)).startsWith("250");

        team.as("alice").delete("/v1/mail-drops/address").then().statusCode(428);
        removed("alice", "\"1\"", 412);
        String now = team.as("alice").get("/v1/mail-drops/address").header("ETag");
        removed("alice", now, 204);
        assertThat(recipient(second)).startsWith("550");
        team.as("alice").get("/v1/mail-drops/address").then().statusCode(404).body("detail", endsWith("makes one."));
        removed("alice", "*", 404);
        assertThat(newAddress("alice")).isNotEqualTo(second);
        removed("alice", now, 412);
    }

    @Test
    void theSameRequestTwiceMakesOneAddress() {
        List<String> made = new ArrayList<>();
        for (int attempt = 0; attempt < 2; attempt++) {
            made.add(team.as("alice")
                    .header("Idempotency-Key", "once")
                    .post("/v1/mail-drops/address")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("address"));
        }
        assertThat(made.getLast()).isEqualTo(made.getFirst());
    }

    private void removed(String member, String ifMatch, int status) {
        team.as(member)
                .header("If-Match", ifMatch)
                .delete("/v1/mail-drops/address")
                .then()
                .statusCode(status);
    }

    @Test
    void theAddressIsTheMembersOwn() {
        newAddress("alice");

        team.as("bob").get("/v1/mail-drops/address").then().statusCode(404);
        Team.any().as("alice").get("/v1/mail-drops/address").then().statusCode(404);
    }

    @Test
    void aMailTooLargeIsRefusedForGood() throws IOException {
        String address = newAddress("alice");
        String large = mail + ("x".repeat(998) + "\n").repeat(300);

        assertThat(send(large, address)).startsWith("552");
        try (var line = new Line()) {
            assertThat(line.says("MAIL FROM:<a@b.example> SIZE=300000")).startsWith("552");
        }
        team.as("alice").get("/v1/mail-drops").then().body("items", empty());
    }

    @Test
    void whatIsNoMailIsRefusedForGoodAndTheNextOneIsTaken() throws IOException {
        String address = newAddress("alice");
        try (var line = new Line()) {
            line.says("MAIL FROM:<>");
            line.says("RCPT TO:<" + address + ">");
            assertThat(line.sends("Subject: nobody\n\nwrote this\n")).startsWith("554 5.6.0");
            line.says("RSET");
            line.says("MAIL FROM:<>");
            line.says("RCPT TO:<" + address + ">");
            assertThat(line.sends(mail)).startsWith("250");
        }
    }

    @Test
    void aMailThatBreaksOffIsNotTaken() throws IOException {
        String address = newAddress("alice");
        try (var line = new Line()) {
            line.says("MAIL FROM:<>");
            line.says("RCPT TO:<" + address + ">");
            line.says("DATA");
            line.write(mail.replace("\n", "\r\n"));
        }
        assertThat(send(mail.replace(contact + "@", "whole@"), address)).startsWith("250");
        team.as("alice").get("/v1/mail-drops").then().body("items", hasSize(1));
    }

    @Test
    void bulkMailAndStrangersAreTakenAndTold() throws IOException {
        String address = newAddress("alice");
        assertThat(send("List-Id: <l>\n" + mail, address)).startsWith("250");
        assertThat(send(mail.replace(ada, "eve@x.example").replace(contact + "@", "eve@"), address))
                .startsWith("250");

        team.as("alice").get("/v1/mail-drops").then().body("items.result", equalTo(List.of("NOBODY_KNOWN", "BULK")));
        team.as("alice").get("/v1/mail-drops/candidates").then().body("items.email", equalTo(List.of("eve@x.example")));
    }

    private String newAddress(String member) {
        return team.as(member)
                .post("/v1/mail-drops/address")
                .then()
                .statusCode(201)
                .body("address", matchesPattern("log-[a-z2-7]{26}@drop\\.localhost"))
                .extract()
                .path("address");
    }

    private String recipient(String address) throws IOException {
        try (var line = new Line()) {
            line.says("MAIL FROM:<>");
            return line.says("RCPT TO:<" + address + ">");
        }
    }

    private String send(String text, String... addresses) throws IOException {
        try (var line = new Line()) {
            line.says("MAIL FROM:<ada@loom.example>");
            for (String address : addresses) {
                assertThat(line.says("RCPT TO:<" + address + ">")).startsWith("250");
            }
            return line.sends(text);
        }
    }

    /// A conversation with the listener, as a mail server has it.
    private final class Line implements AutoCloseable {
        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        private final OutputStream out = socket.getOutputStream();
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

        Line() throws IOException {
            answer();
            says("EHLO mail.loom.example");
        }

        String says(String command) throws IOException {
            write(command + "\r\n");
            return answer();
        }

        String sends(String text) throws IOException {
            assertThat(says("DATA")).startsWith("354");
            write(text.replace("\n.", "\n..").replace("\n", "\r\n") + ".\r\n");
            return answer();
        }

        void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        private String answer() throws IOException {
            String line = in.readLine();
            while (line.length() > 3 && line.charAt(3) == '-') {
                line = in.readLine();
            }
            return line;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
