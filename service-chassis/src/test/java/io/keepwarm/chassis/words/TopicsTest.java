package io.keepwarm.chassis.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {

    @Test
    void wordsThatSayNothingAndRanksAreLeftOut() {
        assertThat(Topics.of("She is looking for an introduction to a Head of Design"))
                .containsExactly("introduction", "design");
        assertThat(Topics.of("Sucht Hilfe bei der Buchhaltung für ein Café")).containsExactly("buchhaltung", "cafe");
    }

    @Test
    void ofSeveralTextsEachWordIsOneTopic() {
        assertThat(Topics.of("EU grants", null, "Grant Writing")).containsExactly("eu", "grant", "writing");
    }

    @ParameterizedTest
    @CsvSource({"designers, designer", "companies, company", "business, business", "analysis, analysis", "gas, gas"})
    void theSingularStandsForBoth(String word, String topic) {
        assertThat(Topics.of(word)).containsExactly(topic);
    }

    @Test
    void scriptsWithoutSpacesAreMetPairByPair() {
        assertThat(Topics.of("データ分析")).contains("分析");
        assertThat(Topics.of("分析")).containsExactly("分析");
    }

    @Test
    void nothingIsAboutNothing() {
        assertThat(Topics.of()).isEmpty();
        assertThat(Topics.of("", " — ", "the", null)).isEmpty();
    }

    @Test
    void aLongTextHasItsFirstTopics() {
        String text = IntStream.range(0, 1_000).mapToObj(n -> "topic" + n).collect(Collectors.joining(" "));
        assertThat(Topics.of(text)).hasSize(40).contains("topic0");
    }
}
