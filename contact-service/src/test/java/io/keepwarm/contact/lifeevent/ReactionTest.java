package io.keepwarm.contact.lifeevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReactionTest {
    private static final Instant NOTED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LATER = NOTED.plusSeconds(60);

    @Test
    void theKeeperAnswersByWhateverTheyTurnToTheContactFor() {
        assertThat(new Reaction(LATER, "alice", false).answers(NOTED, "alice")).isTrue();
    }

    @Test
    void aColleagueAnswersByWordsAboutJustThat() {
        assertThat(new Reaction(LATER, "bob", false).answers(NOTED, "alice")).isFalse();
        assertThat(new Reaction(LATER, "bob", true).answers(NOTED, "alice")).isTrue();
    }

    @Test
    void whatWasSaidBeforeAnswersNothing() {
        assertThat(new Reaction(NOTED.minusSeconds(1), "alice", true).answers(NOTED, "alice"))
                .isFalse();
    }
}
