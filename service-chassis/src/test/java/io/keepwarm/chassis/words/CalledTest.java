package io.keepwarm.chassis.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledTest {
    private static final List<String> EMAILS = List.of("ada@lund.example");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Lund | Lunch with Ada Lund and Tom         | Lunch with [erased] and Tom
            Ada Lund | ADA  lund's loom                    | [erased]'s loom
            Ada Lund | Ada Lundgren came, Ada did not      | Ada Lundgren came, Ada did not
            Ada Lund | Wrote to ada@lund.example.          | Wrote to [erased].
            Ada Lund | Not to nada@lund.example            | Not to nada@lund.example
            Will     | Will will do it                     | Will will do it
            Ada Lund | Not ada@lund.example.org            | Not ada@lund.example.org
            Ada Lund | Not x.ada@lund.example              | Not x.ada@lund.example
            Ada Lund | Ada\u00a0Lund came                 | [erased] came
            '\u00a0Ada\u00a0Lund' | Lunch with Ada Lund             | Lunch with [erased]
            Ada Lund | 和Ada Lund吃饭                       | 和[erased]吃饭
            Ada Lund | 写信给ada@lund.example吧               | 写信给[erased]吧
            李 雷     | 和李 雷OK                             | 和[erased]OK
            A. (Bo)  | with A. (Bo) $1                     | with [erased] $1
            """)
    void aFullNameAndAddressesAreLeftOutAsWholeWords(String name, String text, String left) {
        assertThat(Called.of(name, null, null, EMAILS).leftOut(text, 4000)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deutsche Bank    |      | Deutsche  bank | Pitched to Deutsche Bank
            May              | May  |                | May may come in May
            sales@north.test |      |                | Wrote to sales@north.test
            Sales (North)    |      | Sales (North)  | To Sales (North)
            雷                | 雷    |                | 雷雨
            李雷              |      |                | 和李雷吃饭
            李雷              | 李雷   |                | 和李雷吃饭
            R2 42            |      |                | Room R2 42
            """)
    void aNameThatMayBeSomethingElseStays(String name, String given, String organisation, String text) {
        assertThat(Called.of(name, given, organisation, EMAILS).leftOut(text, 4000))
                .isEqualTo(text);
    }

    @Test
    void aFamilyAndAGivenNameWrittenAsOneAreLeftOut() {
        assertThat(Called.of("李雷", "雷", "北风", EMAILS).leftOut("和李雷吃饭", 4000)).isEqualTo("和[erased]吃饭");
    }

    @Test
    void noTextGrowsBeyondItsLimit() {
        var al = Called.of("Al Bo", "Al", null, EMAILS);
        assertThat(al.leftOut("Al Bo, Al Bo", 18)).isEqualTo("[erased], [erased]");
        assertThat(al.leftOut("Al Bo, Al Bo", 17)).isEqualTo("…, …");
    }
}
