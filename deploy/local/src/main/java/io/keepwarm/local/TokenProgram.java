package io.keepwarm.local;

import io.keepwarm.embedded.issuer.Claims;
import io.keepwarm.embedded.issuer.TokenIssuer;
import java.nio.file.Path;

/// `TokenProgram HOME MEMBER [TEAM]`: prints a token, an operator's when no team is named. A member gets an address, so
/// that mails have somewhere to go.
public final class TokenProgram {

    private TokenProgram() {}

    public static void main(String[] args) {
        String member = args[1];
        Claims claims = args.length > 2 ? member(member, args[2]) : Claims.operator(member);
        System.out.println(TokenIssuer.at(Path.of(args[0]).resolve("issuer")).token(claims));
    }

    private static Claims member(String member, String team) {
        Claims claims = Claims.member(member, team);
        String address = member + "@" + team + ".example";
        return address.matches("[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+") ? claims.email(address) : claims;
    }
}
