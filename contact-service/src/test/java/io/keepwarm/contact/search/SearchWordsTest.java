package io.keepwarm.contact.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.words.Folded;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
    private static final TeamSign TEAM = TeamSign.of("acme");

    @Test
    void caseAndMarksDoNotCount() {
        assertThat(Folded.text("NÚÑEZ Straße Øystein Łódź")).isEqualTo("nunez strasse oystein lodz");
        assertThat(Folded.words("O'Hara-Smith (he/him)")).containsExactly("o", "hara", "smith", "he", "him");
        assertThat(Folded.words("字节科技")).containsExactly("字节科技", "节科技", "科技", "技");
    }

    @Test
    void phoneNumbersAreComparedByTheirEnd() {
        assertThat(Folded.phone("+49 (0)170 / 123 45 67")).isEqualTo("01234567");
        assertThat(Folded.phone("0049-170-1234567")).isEqualTo("01234567");
        assertThat(Folded.phone("n/a")).isEmpty();
    }

    @Test
    void addressesOfTheWebAreComparedWithoutDecoration() {
        assertThat(Folded.url("https://www.LinkedIn.com/in/maya/?trk=x")).isEqualTo("linkedin.com/in/maya");
        assertThat(Folded.url("linkedin.com/in/maya")).isEqualTo("linkedin.com/in/maya");
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        assertThat(Folded.text(Folded.text(text))).isEqualTo(Folded.text(text));
    }

    @Property
    void oneSlipIsForgiven(
            @ForAll @LowerChars @StringLength(min = 5, max = 12) String word,
            @ForAll int where,
            @ForAll @LowerChars char letter) {
        int at = Math.floorMod(where, word.length() - 1);
        assertAlike(word, word.substring(0, at) + word.substring(at + 1));
        assertAlike(word, word.substring(0, at) + letter + word.substring(at));
        assertAlike(word, word.substring(0, at) + letter + word.substring(at + 1));
        assertAlike(word, word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2));
    }

    private static void assertAlike(String word, String slipped) {
        assertThat(Typos.forms(word)).containsAnyElementsOf(Typos.forms(slipped));
    }

    @Property
    void aQuestionIsAlwaysWellFormed(@ForAll String text, @ForAll Closeness closeness) {
        String query = Wanted.in(TEAM)
                .words(text, closeness)
                .having(Mark.TAG, text)
                .havingPhrase(Mark.INTEREST, text)
                .havingWords(Mark.NEED, text)
                .query();
        String outsideQuotes = query.replaceAll("'(?:[^'\\\\]|''|\\\\.)*'", "").replaceAll("(?s)[ &|!()*:]", "");
        assertThat(outsideQuotes).isEmpty();
    }

    @Property
    void theTeamIsInEveryTerm(@ForAll @AlphaChars @StringLength(min = 1, max = 20) String word) {
        for (var closeness : Closeness.values()) {
            assertThat(Wanted.in(TEAM).words(word, closeness).query().replaceAll("'" + TEAM.letters() + ":[^']*'", ""))
                    .doesNotContain("'");
        }
        assertThat(TeamSign.of(word).letters()).hasSizeLessThanOrEqualTo(6);
    }
}
