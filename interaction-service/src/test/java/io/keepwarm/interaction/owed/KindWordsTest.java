package io.keepwarm.interaction.owed;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.tie.OwedKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class KindWordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Test
    void aMessageIsAnsweredByNameAndDay() {
        assertThat(KindWords.english().answer(OwedKind.REPLY, "Ada", DAY).text())
                .startsWith("Hi Ada,\n\nthank you for your message of 5 January. ")
                .contains("I cannot help with this. What I can do is …");
    }

    @Test
    void inGermanTooAndToSomebodyWithoutAName() {
        var answer = KindWords.in("de").orElseThrow().answer(OwedKind.REPLY, null, DAY);

        assertThat(answer.language()).isEqualTo("de");
        assertThat(answer.text()).startsWith("Hallo,\n\ndanke für deine Nachricht vom 5. Januar. ");
    }

    @Test
    void aLanguageNobodyTranslatedIsNotThere() {
        assertThat(KindWords.in("fi")).isEmpty();
    }

    /// Nothing of a pattern is left in any, and each leaves room for the member's own words.
    @ParameterizedTest
    @EnumSource(value = OwedKind.class, mode = Mode.EXCLUDE, names = "UNKNOWN")
    void whateverIsOwedHasItsWords(OwedKind kind) {
        for (String language : new String[] {"en", "de"}) {
            assertThat(KindWords.in(language)
                            .orElseThrow()
                            .answer(kind, "Ada", DAY)
                            .text())
                    .contains("Ada", "…")
                    .doesNotContain("{", "''");
        }
    }
}
