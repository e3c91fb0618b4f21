package io.keepwarm.digest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /// The example the libraries of the specification are tested with.
    @Test
    void theSpecificationsExampleIsSignedAsItSays() {
        var secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String signature =
                Signature.of(List.of(secret), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachSecretSignsForItself() {
        var one = SigningSecret.random();
        var other = SigningSecret.random();

        assertThat(Signature.of(List.of(one, other), "msg_1", 1, "ü").split(" "))
                .containsExactly(
                        Signature.of(List.of(one), "msg_1", 1, "ü"), Signature.of(List.of(other), "msg_1", 1, "ü"));
    }

    @Test
    void aSecretHasThirtyTwoBytesAndNoneIsLikeAnother() {
        var secret = SigningSecret.random();

        assertThat(secret.text()).startsWith("whsec_");
        assertThat(secret.key()).hasSize(32);
        assertThat(SigningSecret.random().text()).isNotEqualTo(secret.text());
        assertThat(secret).asString().doesNotContain(secret.text().substring(6));
    }
}
