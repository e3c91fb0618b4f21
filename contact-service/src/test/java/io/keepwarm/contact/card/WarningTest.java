package io.keepwarm.contact.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

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
        var card =
                JSON.readValue("{\"values\": " + values + ", \"relevance\": {\"now\": " + relevance + "}}", Card.class);
        assertThat(codes(Warning.of(card, TODAY))).hasSize(warned ? 1 : 0);
    }

    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    private static List<String> codes(List<Warning> warnings) {
        return warnings.stream().map(Warning::code).toList();
    }

    private static List<String> codes(String card) throws Exception {
        var read = JSON.readValue(card.replace('\'', '"'), Card.class).completed(Standing.ENTERED);
        return codes(Warning.beforeReachingOut(read, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "'', RESEARCH_MISSING",
        "'{\"text\": \"a\", \"on\": \"2026-03-16\"}', RESEARCH_OLD",
        "'{\"text\": \"a\", \"on\": \"2026-03-17\"}',",
        "'{\"text\": \"a\", \"on\": \"2020-01-01\"}, {\"text\": \"b\", \"on\": \"2026-06-01\"}',",
        "'{\"text\": \"a\"}', RESEARCH_OLD",
    })
    void whoIsToBeReachedIsLookedUpFirst(String notes, String code) throws Exception {
        assertThat(codes("{'researchNotes': [" + notes + "]}")).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void whomNobodyReachesOutToNeedsNoLookingUp() throws Exception {
        assertThat(codes("{'tier': 'NONE'}")).isEmpty();
        assertThat(codes("{'state': 'ENDED'}")).isEmpty();
        assertThat(codes("{'state': 'DECEASED'}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"evidence\": \"the launch\", \"on\": \"2026-01-01\"', COLLEAGUE,",
        "'\"evidence\": \" \", \"on\": \"2026-01-01\"', CLIENT, VOUCH_WITHOUT_EVIDENCE",
        "'\"on\": \"2026-01-01\"', FORMER_COLLEAGUE, VOUCH_WITHOUT_EVIDENCE",
        "'\"evidence\": \"the launch\", \"on\": \"2024-06-14\"', MENTOR, VOUCH_OLD",
        "'\"evidence\": \"the launch\", \"on\": \"2024-06-15\"', COLLEAGUE,",
        "'\"evidence\": \"the launch\"', COLLEAGUE, VOUCH_OLD",
        "'\"evidence\": \"the launch\", \"on\": \"2026-01-01\"', FRIEND, VOUCH_WITHOUT_WORKING_TOGETHER",
    })
    void whomOneVouchesForOneHasWorkedWithAndLately(String vouch, String origin, String code) throws Exception {
        assertThat(codes("{'tier': 'NONE', 'origin': '" + origin + "', 'vouch': {'level': 4, " + vouch + "}}"))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }
}
