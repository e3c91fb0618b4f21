package io.keepwarm.contact.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiallingTest {
    private static @Nullable String dialled(Phone phone, @Nullable String country, @Nullable String home) {
        var place = country == null ? null : new Place(null, country, null);
        return Dialling.of(
                        List.of(phone), place, List.of(), Standing.ENTERED.keptBy(home == null ? null : "en-" + home))
                .getFirst()
                .number();
    }

    private static @Nullable String dialled(String written, @Nullable String country, @Nullable String home) {
        return dialled(new Phone(written, List.of(), false), country, home);
    }

    @Test
    void aNumberWithItsCountryIsDialledAsItIsWritten() {
        assertThat(dialled("+44 (0)20 7946-0958", null, null)).isEqualTo("+442079460958");
        assertThat(dialled("+1 212 555 0142 ext. 7", "Germany", null)).isEqualTo("+12125550142");
    }

    @Test
    void aNumberWithoutOneIsOfTheCountryThePersonIsIn() {
        assertThat(dialled("020 7946 0958", "Vereinigtes Königreich", "DE")).isEqualTo("+442079460958");
        assertThat(dialled("0170 5550134", "deutschland", null)).isEqualTo("+491705550134");
        assertThat(dialled("08-123 456", "SE", null)).isEqualTo("+468123456");
    }

    @Test
    void elseOfThatItsKeeperIsAtHomeIn() {
        assertThat(dialled("0170 5550134", null, "DE")).isEqualTo("+491705550134");
        assertThat(dialled("0170 5550134", "Atlantis", "DE")).isEqualTo("+491705550134");
    }

    @Test
    void whatCannotBeDialledStaysAsItIs() {
        assertThat(dialled("0170 5550134", null, null)).isNull();
        assertThat(dialled("ask Mary", "DE", null)).isNull();
        assertThat(dialled("1234", "DE", null)).isNull();
    }

    @Test
    void aNumberThatWasToldEarlierStaysIfItIsTheOneThatIsWritten() {
        assertThat(dialled(new Phone("0170 5550134", List.of(), false, "+491705550134"), null, null))
                .isEqualTo("+491705550134");
        assertThat(dialled(new Phone("0170 5550134", List.of(), false, "+4999999"), null, null))
                .isNull();
    }
}
