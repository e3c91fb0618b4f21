package io.keepwarm.contact.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.words.Folded;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static boolean has(String text, String phrase) {
        var kept = Phrases.kept(text).toList();
        return Phrases.asked(Folded.separate(phrase).toList()).stream()
                .allMatch(asked -> Folded.isUnspaced(asked)
                        ? kept.stream().anyMatch(run -> run.startsWith(asked))
                        : kept.contains(asked));
    }

    @Test
    void wordsThatFollowOneAnotherAreAPhrase() {
        String text = "Old board games of the Nineties";
        for (String phrase : List.of("games", "BOARD-games", "old board games", "board games of the nineties", text)) {
            assertThat(has(text, phrase)).as(phrase).isTrue();
        }
        for (String phrase :
                List.of("games board", "old games", "board games of nineties", "game", "board games club")) {
            assertThat(has(text, phrase)).as(phrase).isFalse();
        }
    }

    @Test
    void ofScriptsWithoutSpacesEveryPartIsFound() {
        for (String phrase : List.of("字节", "节科", "科技", "字节科技")) {
            assertThat(has("字节科技 Go", phrase)).as(phrase).isTrue();
        }
        assertThat(has("字节科技 Go", "go 科技")).isTrue();
        assertThat(has("字节科技", "技科")).isFalse();
    }

    @Test
    void nothingSaidIsNothingKeptOrAsked() {
        assertThat(Phrases.kept("!")).isEmpty();
        assertThat(Phrases.asked(List.of())).isEmpty();
    }
}
