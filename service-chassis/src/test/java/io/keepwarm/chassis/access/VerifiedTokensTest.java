package io.keepwarm.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.sample.SampleService;
import io.keepwarm.chassis.testing.Caller;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SampleService
class VerifiedTokensTest {
    private final IdentityProviderManager identities;

    VerifiedTokensTest(IdentityProviderManager identities) {
        this.identities = identities;
    }

    private boolean isRemembered(Caller caller) {
        var identity = identities.authenticateBlocking(
                new TokenAuthenticationRequest(new JsonWebTokenCredential(caller.token())));
        assertThat(identity.getPrincipal().getName()).isEqualTo(caller.member());
        return identity.getAttribute(VerifiedTokens.REMEMBERED) != null;
    }

    @Test
    void aTokenIsVerifiedOnce() {
        var alice = Caller.ofNewTeam("alice");
        assertThat(isRemembered(alice)).isFalse();
        assertThat(isRemembered(alice)).isTrue();
        assertThat(isRemembered(Caller.ofNewTeam("alice"))).isFalse();
    }

    private static int ask(Caller caller) {
        return caller.request().get("/v1/notes").statusCode();
    }

    private static Caller with(Caller caller, String token) {
        return new Caller(caller.member(), caller.team(), token);
    }

    @Test
    void aKnownTokenIsNoLongerGoodWhenItHasExpired() {
        // Whatever is slow the first time is so before the few seconds begin.
        assertThat(ask(Caller.ofNewTeam("alice"))).isEqualTo(200);
        long end = Instant.now().getEpochSecond() + 3;
        var alice = Caller.of("alice", "team-" + UUID.randomUUID(), claims -> claims.with("exp", end));
        assertThat(ask(alice)).isEqualTo(200);
        assertThat(ask(alice)).isEqualTo(200);
        Awaitility.await().until(() -> ask(alice) == 401);
    }

    @Test
    void aTokenThatIsOnlyLikeAKnownOneIsNotGood() {
        var alice = Caller.ofNewTeam("alice");
        assertThat(ask(alice)).isEqualTo(200);
        String token = alice.token();
        String[] parts = token.split("\\.");
        String others = Caller.of("bob", alice.team()).token();
        assertThat(ask(with(alice, parts[0] + "." + parts[1] + "." + others.split("\\.")[2])))
                .isEqualTo(401);
        assertThat(ask(with(alice, parts[0] + "." + others.split("\\.")[1] + "." + parts[2])))
                .isEqualTo(401);
        assertThat(ask(alice)).isEqualTo(200);
    }

    @Test
    void rolesAreThoseOfEachToken() {
        var alice = Caller.ofNewTeam("alice");
        var nobody = Caller.of("alice", alice.team(), claims -> claims.groups("guest"));
        for (int again = 0; again < 2; again++) {
            assertThat(ask(alice)).isEqualTo(200);
            assertThat(ask(nobody)).isEqualTo(403);
        }
    }
}
