package io.keepwarm.contact.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | {} | ",
                "{'a': 1} | {'a': 1} | ",
                "{'a': 1} | {'a': 2} | /a 1 2",
                "{} | {'a': 'x'} | /a null \"x\"",
                "{'a': 'x'} | {} | /a \"x\" null",
                "{'n': {'g': 'A', 'f': 'B'}} | {'n': {'g': 'C', 'f': 'B'}} | /n/g \"A\" \"C\"",
                "{} | {'n': {'g': 'A'}} | /n/g null \"A\"",
                "{'n': {'g': 'A'}} | {} | /n/g \"A\" null",
                "{'l': [1, 2]} | {'l': [2, 1]} | /l [1,2] [2,1]",
                "{'c': {'a/b~': 1}} | {'c': {}} | /c/a~1b~0 1 null",
                "{} | {'flag': false} | ",
                "{'flag': true} | {'flag': false} | /flag true null",
                "{'v': 1} | {'v': {'x': 1}} | /v 1 {\"x\":1}",
            })
    void whatIsOtherIsToldWithWhatItWas(String before, String after, String told) throws JsonProcessingException {
        var found = Differences.between(json(before.replace('\'', '"')), json(after.replace('\'', '"'))).stream()
                .map(change -> change.field() + " " + change.before() + " " + change.after())
                .toList();
        assertThat(found).isEqualTo(told == null ? List.of() : List.of(told));
    }
}
