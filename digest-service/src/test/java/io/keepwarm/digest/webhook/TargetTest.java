package io.keepwarm.digest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org",
                "javascript:alert(1)",
                "//example.org",
                "https://",
                "https:///path",
                "https://user:password@example.org/",
                "https://example.org/#part",
                "https://127.1/",
                "https://example.org:0/",
                "https://example.org:70000/",
                "https://exa mple.org/",
                "example.org"
            })
    void whatCannotOrMustNotBeCalledIsNoTarget(String url) {
        assertThatThrownBy(() -> Target.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must ");
    }

    @Test
    void hostPortAndPathAreTakenFromTheAddress() {
        var target = Target.of(" HTTPS://Example.org/hooks?team=a%20b ");

        assertThat(target.isSecure()).isTrue();
        assertThat(target.host()).isEqualTo("Example.org");
        assertThat(target.port()).isEqualTo(443);
        assertThat(target.path()).isEqualTo("/hooks?team=a%20b");
        assertThat(Target.of("http://example.org").path()).isEqualTo("/");
        assertThat(Target.of("http://example.org:8080/").port()).isEqualTo(8080);
        assertThat(Target.of("http://[::1]/").host()).isEqualTo("::1");
    }
}
