package io.keepwarm.local;

import io.keepwarm.embedded.issuer.Claims;
import io.keepwarm.embedded.issuer.TokenIssuer;
import java.nio.file.Path;
import java.util.Arrays;

/// `TokenProgram HOME MEMBER [TEAM [ROLE...]]`: prints a token, an operator's when no team is named. A member gets an
/// address, so that mails have somewhere to go; without a role they are a plain `member`.
public final class TokenProgram {

    private TokenProgram() {}

    public static void main(String[] args) {
        String member = args[1];
        Claims claims = args.length > 2
                ? member(member, args[2], Arrays.copyOfRange(args, 3, args.length))
                : Claims.operator(member);
        System.out.println(TokenIssuer.at(Path.of(args[0]).resolve("issuer")).token(claims));
    }

    private static Claims member(String member, String team, String[] roles) {
        Claims claims = Claims.member(member, team);
        if (roles.length > 0) {
            claims = claims.groups(roles);
        }
        String address = member + "@" + team + ".example";
        return address.matches("[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+") ? claims.email(address) : claims;
    }
}
