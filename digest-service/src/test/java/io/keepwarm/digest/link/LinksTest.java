package io.keepwarm.digest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final Links LINKS = new Links("a secret of good length");

    @Property(tries = 200)
    void whatIsGrantedIsReadAgain(
            @ForAll @StringLength(max = 60) String team,
            @ForAll @StringLength(max = 60) String member,
            @ForAll Ask ask) {
        var link = new AnswerLink(team, member, UUID.randomUUID(), "follow-up", "contact", ask, WRITTEN);

        assertThat(LINKS.openAnswer(LINKS.token(link), WRITTEN)).isEqualTo(new Opened.Good<>(link));
    }

    @Property(tries = 500)
    void aChangedByteOpensNothing(
            @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = 1, max = 255) int by) {
        byte[] token = Base64.getUrlDecoder().decode(LINKS.token(link(Ask.DONE)));
        token[place % token.length] ^= (byte) by;

        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        assertThat(LINKS.openAnswer(changed, WRITTEN)).isInstanceOf(Opened.Forged.class);
    }

    @Property(tries = 200)
    void anythingElseOpensNothing(@ForAll String token) {
        assertThat(LINKS.openAnswer(token, WRITTEN)).isInstanceOf(Opened.Forged.class);
        assertThat(LINKS.openUnsubscribe(token, WRITTEN)).isInstanceOf(Opened.Forged.class);
    }

    @Test
    void aLinkEndsAfterTwoWeeks() {
        String token = LINKS.token(link(Ask.SKIP));

        assertThat(LINKS.openAnswer(token, WRITTEN.plus(Duration.ofDays(14)).minusMillis(1)))
                .isInstanceOf(Opened.Good.class);
        assertThat(LINKS.openAnswer(token, WRITTEN.plus(Duration.ofDays(14)))).isEqualTo(new Opened.Expired<>());
    }

    @Test
    void aTokenIsGoodForOnePurposeAndOneSecret() {
        String unsubscribe = LINKS.token(new UnsubscribeLink("acme", "alice", WRITTEN));

        assertThat(LINKS.openUnsubscribe(unsubscribe, WRITTEN)).isInstanceOf(Opened.Good.class);
        assertThat(LINKS.openAnswer(unsubscribe, WRITTEN)).isInstanceOf(Opened.Forged.class);
        assertThat(LINKS.openUnsubscribe(LINKS.token(link(Ask.DONE)), WRITTEN)).isInstanceOf(Opened.Forged.class);
        assertThat(new Links("another secret of length").openUnsubscribe(unsubscribe, WRITTEN))
                .isInstanceOf(Opened.Forged.class);
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefused() {
        assertThatThrownBy(() -> new Links("secret")).isInstanceOf(IllegalArgumentException.class);
    }

    private static AnswerLink link(Ask ask) {
        return new AnswerLink("acme", "alice", UUID.randomUUID(), "follow-up", "contact", ask, WRITTEN);
    }
}
