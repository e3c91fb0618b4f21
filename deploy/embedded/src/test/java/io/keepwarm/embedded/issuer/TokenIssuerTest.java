package io.keepwarm.embedded.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    @TempDir
    static Path folder;

    static TokenIssuer issuer;

    @BeforeAll
    static void open() {
        issuer = TokenIssuer.at(folder.resolve("issuer"));
    }

    @Test
    void aTokenVerifiesAgainstThePublishedKeys() throws Exception {
        JwtClaims claims = verify(issuer.token(Claims.member("alice", "acme")
                .email("alice@acme.example")
                .name("Alice \"A\" Ödegård")
                .zone("Europe/Berlin")));

        assertThat(claims.getSubject()).isEqualTo("alice");
        assertThat(claims.getStringClaimValue("team")).isEqualTo("acme");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("member");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Alice \"A\" Ödegård");
        assertThat(claims.getStringClaimValue("zoneinfo")).isEqualTo("Europe/Berlin");
        assertThat(claims.hasClaim("locale")).isFalse();
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(Duration.ofHours(1).toSeconds());
    }

    @Test
    void anOperatorHasNoTeam() throws Exception {
        assertThat(verify(issuer.token(Claims.operator("olga"))).hasClaim("team"))
                .isFalse();
    }

    @Test
    void whoeverOpensTheSameFolderSignsWithTheSameKey() throws Exception {
        String token = TokenIssuer.at(folder.resolve("issuer")).token(Claims.member("bob", "acme"));

        assertThat(verify(token).getSubject()).isEqualTo("bob");
    }

    @Test
    void thePrivateKeyIsForItsOwnerOnlyAndNotPublished() throws IOException {
        Path key = folder.resolve("issuer/key.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(issuer.jwksFile())).contains("\"n\"").doesNotContain("\"d\"");
    }

    @Test
    void tokensThatMustBeRefusedAre() {
        Claims alice = Claims.member("alice", "acme");

        assertRefused(issuer.token(alice.expired()));
        assertRefused(issuer.token(alice.notYetValid()));
        assertRefused(issuer.token(alice.audience("somebody-else")));
        assertRefused(issuer.token(alice.issuer("http://localhost/another")));
        assertRefused(TokenIssuer.at(folder.resolve("another")).token(alice));
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> verify(token)).isInstanceOf(InvalidJwtException.class);
    }

    private JwtClaims verify(String token) throws IOException, JoseException, InvalidJwtException {
        JsonWebKeySet keys = new JsonWebKeySet(Files.readString(issuer.jwksFile()));
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer(TokenIssuer.ISSUER)
                .setExpectedAudience(TokenIssuer.AUDIENCE)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
