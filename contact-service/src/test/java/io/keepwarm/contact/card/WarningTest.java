package io.keepwarm.contact.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningTest {
    @ParameterizedTest
    @CsvSource({
        "4, 2, true",
        "5, 1, true",
        "3, 1, false",
        "4, 3, false",
        "4, , false",
        ", 1, false",
        ", , false",
    })
    void highRelevanceWithLowValuesIsWorthASecondThought(Integer relevance, Integer values, boolean warned)
            throws Exception {
        var card = new ObjectMapper()
                .readValue("{\"values\": " + values + ", \"relevance\": {\"now\": " + relevance + "}}", Card.class);
        assertThat(Warning.of(card)).hasSize(warned ? 1 : 0);
    }
}
