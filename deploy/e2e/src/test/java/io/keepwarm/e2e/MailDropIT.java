package io.keepwarm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.e2e.api.Contacts;
import io.keepwarm.e2e.api.Interactions;
import io.keepwarm.e2e.stack.OnTheStack;
import io.keepwarm.e2e.stack.Part;
import io.keepwarm.e2e.stack.Person;
import io.keepwarm.e2e.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A member sends copies of their mails to an address of their own.
@OnTheStack
class MailDropIT {
    private static final Duration A_WHILE = Duration.ofMinutes(4);

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String maya = "maya-" + mark + "@brightwater.example";
    private Person ada;
    private String contact;
    private String address;

    @BeforeEach
    void aMemberWithAnAddress(Stack stack) {
        ada = stack.person(Map.of("member", "ada", "team", "drops-" + mark, "email", "ada-" + mark + "@ferry.example"));
        contact = new Contacts(ada)
                .add(Map.of(
                        "name",
                        Map.of("full", "Maya " + mark),
                        "emails",
                        List.of(Map.of("value", maya)),
                        "tier",
                        "CLOSE"));
        address = ada.asks()
                .post("/v1/mail-drops/address")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
    }

    @Test
    void aMailIsATouchThatOutlivesTheServiceThatTookIt(Stack stack) {
        String mail = mail("ada-" + mark + "@ferry.example", maya);
        await("interaction-service has heard of Maya")
                .atMost(A_WHILE)
                .until(() -> stack.mailDrop().send(mail, address).startsWith("250")
                        && !touches().isEmpty());
        stack.kill(Part.INTERACTION);
        stack.up();
        assertThat(touches()).hasSize(1);

        await("the service has heard again who is who, and takes it again")
                .atMost(A_WHILE)
                .until(() -> stack.mailDrop().send(mail, address).startsWith("250"));
        assertThat(touches()).hasSize(1);
        var tie = ada.asks().get("/v1/ties/" + contact).then().statusCode(200).extract();
        assertThat(tie.<String>path("lastOutboundAt")).isEqualTo("2026-02-28T08:30:00Z");
        await("reminder-service hears of it")
                .atMost(A_WHILE)
                .until(() -> ada.asks()
                        .get("/v1/follow-ups?reason=KEEP_IN_TOUCH&contactId=" + contact)
                        .asString()
                        .contains(contact));
    }

    @Test
    void anAddressOfNobodyTakesNothing(Stack stack) {
        assertThat(stack.mailDrop().send(mail(maya, "x@y.example"), "log-" + "a".repeat(26) + "@drop.localhost"))
                .startsWith("550");
    }

    private List<?> touches() {
        return new Interactions(ada).with(contact);
    }

    private String mail(String from, String to) {
        return """
                From: %s
                To: %s
                Subject: The new harbour
                Date: Sat, 28 Feb 2026 09:30:00 +0100
                Message-ID: <%s@ferry.example>

                Here is the plan I told you about.
                """.formatted(from, to, mark);
    }
}
