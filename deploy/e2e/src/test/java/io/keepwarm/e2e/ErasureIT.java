package io.keepwarm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.keepwarm.e2e.api.Contacts;
import io.keepwarm.e2e.api.Interactions;
import io.keepwarm.e2e.api.Operations;
import io.keepwarm.e2e.stack.OnTheStack;
import io.keepwarm.e2e.stack.Person;
import io.keepwarm.e2e.stack.Stack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// A person asks to be forgotten.
@OnTheStack
class ErasureIT {
    private static final Duration A_WHILE = Duration.ofMinutes(4);

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Quillon" + mark;
    private final String email = "q" + mark + "@marrowby.example";
    private final String note = "Tea" + mark;
    private final String talk = "Talk" + mark;

    @Test
    void ofAnErasedContactNothingIsFoundInAnyDatabaseOrTopic(Stack stack) throws IOException {
        var ada = stack.person(Map.of(
                "member",
                "ada",
                "team",
                "erasure-" + mark,
                "email",
                "ada-" + mark + "@ferry.example",
                "roles",
                List.of("member", "admin")));
        var told = new CopyOnWriteArrayList<String>();
        var receiver = receiver(told);
        ada.asks()
                .body(Map.of(
                        "url",
                        "http://127.0.0.1:" + receiver.getAddress().getPort() + "/",
                        "eventTypes",
                        List.of("ContactSaved", "ContactTouched", "ContactErased")))
                .post("/v1/webhooks")
                .then()
                .statusCode(201);
        droppedMail(ada, email);
        String contact = new Contacts(ada)
                .add(Map.of(
                        "name",
                        Map.of("full", name),
                        "emails",
                        List.of(Map.of("value", email)),
                        "notes",
                        note,
                        "interests",
                        List.of(Map.of("kind", "HOBBY", "value", "kites " + talk)),
                        "tier",
                        "CLOSE"));
        ada.asks()
                .body(Map.of("kind", "AWARD", "note", note))
                .post("/v1/contacts/" + contact + "/life-events")
                .then()
                .statusCode(201);
        String other = new Contacts(ada).add("Somebody Else", "CLOSE");
        String twin = new Contacts(ada)
                .add(Map.of("name", Map.of("full", name), "emails", List.of(Map.of("value", email)), "notes", note));
        touched(stack, ada, contact);
        told(ada, contact, other);
        merged(ada, contact, twin);
        // Once more, into somebody who stays, and taken back; and a dry run that says what it would change of the
        // person.
        String parted = merged(ada, other, contact);
        ada.asks()
                .header("If-Match", "*")
                .body(Map.of("title", "Captain"))
                .patch("/v1/contacts/" + other)
                .then()
                .statusCode(200);
        dryRun(ada, "Somebody Else", other);
        ada.asks().post("/v1/merges/" + parted + "/undo").then().statusCode(200);
        dryRun(ada, name, contact);
        await("every service knows of the person").atMost(A_WHILE).untilAsserted(() -> {
            var traces = stack.tracesOf(name);
            assertThat(traces).anyMatch(place -> place.startsWith("contact: "));
            assertThat(traces).anyMatch(place -> place.startsWith("reminder: "));
            assertThat(traces).anyMatch(place -> place.startsWith("digest: "));
            assertThat(traces).contains("digest: public.webhook_delivery");
            assertThat(told).anyMatch(body -> body.contains(name));
            assertThat(traces).contains("keepwarm.contacts");
            assertThat(stack.tracesOf(talk))
                    .contains(
                            "interaction: public.interaction",
                            "interaction: public.depth",
                            "keepwarm.ties",
                            "interaction: public.promise",
                            "keepwarm.promises",
                            "interaction: public.introduction",
                            "interaction: public.outreach",
                            "interaction: public.shelf_match",
                            "keepwarm.shelf",
                            "interaction: knowledge.contact_word");
        });

        ada.asks().post("/v1/contacts/" + contact + "/erase").then().statusCode(204);

        for (String words : List.of(name, email, note, talk)) {
            await("nothing is left of " + words)
                    .atMost(A_WHILE)
                    .untilAsserted(() -> assertThat(stack.tracesOf(words)).isEmpty());
        }
        new Operations(stack).awaitNoBacklog();
        assertThat(stack.tracesOf(name)).isEmpty();
        assertThat(new Operations(stack).deadLetters()).isEmpty();
        await("whoever was told of the person is told of the erasure")
                .atMost(A_WHILE)
                .until(() -> told.stream().anyMatch(body -> body.contains("ContactErased") && body.contains(contact)));
        receiver.stop(0);
        ada.asks().get("/v1/contacts/" + other).then().statusCode(200);
    }

    /// Of somebody who is no contact yet.
    private void droppedMail(Person ada, String from) {
        ada.asks()
                .contentType("message/rfc822")
                .body("""
                        From: %s <%s>
                        To: ada-%s@ferry.example
                        Subject: Looms
                        Message-ID: <%s>

                        Hello
                        """.formatted(name, from, mark, from))
                .post("/v1/mail-drops")
                .then()
                .statusCode(201);
    }

    /// A program of the team's own that hears of its contacts.
    private static HttpServer receiver(List<String> told) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String merged(Person ada, String survivor, String loser) {
        return ada.asks()
                .body(Map.of("loserId", loser))
                .post("/v1/contacts/" + survivor + "/merge")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// Of a file that knows somebody by the person's mail, and news of them.
    private void dryRun(Person ada, String called, String about) {
        String path = ada.asks()
                .contentType("text/vcard; charset=utf-8")
                .body("BEGIN:VCARD\nVERSION:4.0\nFN:" + called + "\nEMAIL:" + email + "\nEMAIL:news-" + mark
                        + "@ferry.example\nTITLE:Mate\nEND:VCARD\n")
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await("the dry run is done")
                .atMost(A_WHILE)
                .until(() -> "DONE".equals(ada.asks().get(path).path("state")));
        var rows = ada.asks().get(path + "/rows").jsonPath();
        assertThat(rows.getList("items.contactId")).containsExactly(about);
        assertThat(rows.getString("items.changes")).contains(email);
    }

    /// What a member may have noted of a person besides their touches.
    private void told(Person ada, String contact, String other) {
        var promise = Map.of("contactId", contact, "by", "ME", "what", talk);
        ada.asks().body(promise).post("/v1/promises").then().statusCode(201);
        var introduction = Map.of("contactIds", List.of(contact, other), "why", talk);
        ada.asks().body(introduction).post("/v1/introductions").then().statusCode(201);
        var request = Map.of("contactId", contact, "channel", "EMAIL", "intent", "CONNECT", "text", talk);
        ada.asks().body(request).post("/v1/outreach").then().statusCode(201);
        for (String title : List.of("Kites of the coast", "Kites and string")) {
            ada.asks().body(Map.of("title", title)).post("/v1/shelf").then().statusCode(201);
        }
    }

    private void touched(Stack stack, Person ada, String contact) {
        var interactions = new Interactions(ada);
        var longAgo = stack.now().minus(60, ChronoUnit.DAYS);
        interactions
                .send(UUID.randomUUID().toString(), Interactions.call(contact, longAgo, talk))
                .then()
                .statusCode(201);
        ada.asks()
                .header("If-Match", "*")
                .body(Map.of("howWell", 4, "theyKnowOfMe", talk))
                .put("/v1/ties/" + contact + "/depth")
                .then()
                .statusCode(200);
        await("the digest tells of the person")
                .atMost(A_WHILE)
                .until(() -> ada.asks().get("/v1/digests/preview").asString().contains(name));
        ada.asks().post("/v1/digests/send-now").then().statusCode(201);
        String followUp = ada.asks()
                .get("/v1/follow-ups?reason=KEEP_IN_TOUCH&contactId=" + contact)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.state != 'SETTLED' }.id");
        ada.asks()
                .body(Map.of("summary", talk + " again"))
                .post("/v1/follow-ups/" + followUp + "/done")
                .then()
                .statusCode(200);
    }
}
