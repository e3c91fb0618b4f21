package io.keepwarm.chassis.testing;

import static io.restassured.RestAssured.given;

import io.keepwarm.embedded.issuer.Claims;
import io.keepwarm.embedded.issuer.TokenIssuer;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;

/// Somebody who calls the service under test with a real signed token.
public record Caller(String member, String team, String token) {

    /// A member of that team, with an e-mail address and a zone.
    public static Caller of(String member, String team) {
        return of(member, team, claims -> claims);
    }

    /// A member whose token says something else.
    public static Caller of(String member, String team, UnaryOperator<Claims> changed) {
        var claims = Claims.member(member, team)
                .email(member + "@" + team + ".example")
                .name(member)
                .zone("Europe/Berlin");
        return new Caller(member, team, issuer().token(changed.apply(claims)));
    }

    /// A member of a team that no other test uses.
    public static Caller ofNewTeam(String member) {
        return of(member, "team-" + UUID.randomUUID());
    }

    /// An operator; they belong to no team.
    public static Caller operator() {
        return new Caller("operator", "", issuer().token(Claims.operator("operator")));
    }

    /// The issuer the service under test trusts.
    public static TokenIssuer issuer() {
        String home = ConfigProvider.getConfig().getValue("keepwarm.home", String.class);
        return TokenIssuer.at(Path.of(home, "issuer"));
    }

    /// A request in this caller's name, with a JSON body if it has one.
    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
