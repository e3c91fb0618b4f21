package io.keepwarm.interaction.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Lund | Lunch with Ada Lund and Tom         | Lunch with [erased] and Tom
            Ada Lund | ADA  lund's loom                    | [erased]'s loom
            Ada Lund | Ada Lundgren came, Ada did not      | Ada Lundgren came, Ada did not
            Ada Lund | Wrote to ada@lund.example.          | Wrote to [erased].
            Ada Lund | Not to nada@lund.example            | Not to nada@lund.example
            Will     | Will will do it                     | [erased] will do it
            李雷      | 和李雷吃饭                            | 和[erased]吃饭
            A. (Bo)  | with A. (Bo) $1                     | with [erased] $1
            """)
    void aFullNameAndAddressesAreLeftOutAsWholeWords(String name, String text, String left) {
        assertThat(Called.of(name, List.of("ada@lund.example")).leftOut(text)).isEqualTo(left);
    }
}
