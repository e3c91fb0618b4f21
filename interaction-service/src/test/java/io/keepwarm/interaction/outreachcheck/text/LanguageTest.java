package io.keepwarm.interaction.outreachcheck.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void englishIsThere() {
        assertThat(Language.english().code()).isEqualTo("en");
        assertThat(Language.in("en")).contains(Language.english());
    }

    @Test
    void whatHasNoFilesIsNoLanguage() {
        assertThat(Language.in("tlh")).isEmpty();
        assertThat(Language.in("")).isEmpty();
        assertThat(Language.in("../en")).isEmpty();
    }

    @Test
    void fillsInWhatIsGiven() {
        assertThat(Language.english().say("opening.hello", "Ada {1}")).isEqualTo("Hi Ada {1},");
        assertThatThrownBy(() -> Language.english().say("no.such.text")).hasMessageContaining("no.such.text");
    }

    @Test
    void countsInUtf16AsJavaScriptDoes() {
        var text = Text.read("🙂 Thank you, Zoë!", Language.english());

        assertThat(text.at(text.first(Cue.THANKS).orElseThrow())).isEqualTo(new Span(3, 8));
    }

    @Test
    void aDenialReachesAFewWordsAndNoOtherClause() {
        assertThat(denied("I am not asking you to lend me your car.")).isTrue();
        assertThat(denied("I do not know him, could you lend me your car?")).isFalse();
    }

    @Test
    void canIsNoDenial() {
        assertThat(denied("I can ask you to lend me your car.")).isFalse();
        assertThat(denied("I cannot ask you to lend me your car.")).isTrue();
    }

    private static boolean denied(String text) {
        return Text.read(text, Language.english())
                .all(Cue.ASK_FAVOUR)
                .getFirst()
                .isDenied();
    }
}
