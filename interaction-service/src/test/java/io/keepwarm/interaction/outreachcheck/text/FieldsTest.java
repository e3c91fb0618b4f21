package io.keepwarm.interaction.outreachcheck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private final Fields fields = Fields.read(List.of("pottery glaze kiln", "music fiddle", "violins fiddle"));

    @Test
    void wordsOfOneLineAreOfOneField() {
        assertThat(fields.haveInCommon("glaze", "pottery")).isTrue();
    }

    @Test
    void wordsOfTwoLinesAreNot() {
        assertThat(fields.haveInCommon("glaze", "music")).isFalse();
    }

    @Test
    void aWordMayBelongToSeveralFields() {
        assertThat(fields.haveInCommon("fiddle", "music")).isTrue();
        assertThat(fields.haveInCommon("fiddle", "violins")).isTrue();
        assertThat(fields.haveInCommon("music", "violins")).isFalse();
    }

    @Test
    void aPluralIsOfTheFieldOfItsSingular() {
        assertThat(fields.haveInCommon("kilns", "glaze")).isTrue();
    }

    @Test
    void aWordOfNoFieldHasNothingInCommon() {
        assertThat(fields.haveInCommon("tax", "tax")).isFalse();
    }
}
