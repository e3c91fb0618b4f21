package io.keepwarm.interaction.maildrop;

import io.keepwarm.interaction.Team;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/// A mail on its way into Keepwarm.
public final class MailDrop {
    private MailDrop() {}

    public static ValidatableResponse drop(Team team, String member, String mail) {
        return team.as(member)
                .config(RestAssuredConfig.config()
                        .encoderConfig(
                                EncoderConfig.encoderConfig().encodeContentTypeAs("message/rfc822", ContentType.TEXT)))
                .contentType("message/rfc822")
                .body(mail)
                .post("/v1/mail-drops")
                .then();
    }

    /// The address in the member's token.
    public static String own(Team team, String member) {
        return member + "@" + team.name() + ".example";
    }
}
