package io.keepwarm.interaction.maildrop.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, Jan 5, 2026 at 10:00 AM",
                "Mon, 5 Jan 2026 at 10:00",
                "Monday, January 5, 2026 10:00 AM",
                "Montag, 5. Januar 2026 10:00",
                "Mo., 5. Jan. 2026 um 10:00 Uhr",
                "lundi 5 janvier 2026 10:00",
                "lun. 5 janv. 2026 à 10:00",
                "lun, 5 ene 2026 a las 10:00",
                "maandag 5 januari 2026 10:00",
                "05.01.2026 10:00",
                "2026-01-05 10:00",
                "Mon, 5 Jan 2026 09:00:00 +0000",
                "January 5, 2026 at 11:00:00 AM GMT+2",
            })
    void readsWhatMailProgramsWrite(String text) {
        assertThat(WrittenDate.read(text, BERLIN)).contains(Instant.parse("2026-01-05T09:00:00Z"));
    }

    @Test
    void noonAndMidnightAreTwelve() {
        assertThat(WrittenDate.read("Jan 5, 2026 at 12:30 PM", ZoneId.of("UTC")))
                .contains(Instant.parse("2026-01-05T12:30:00Z"));
        assertThat(WrittenDate.read("Jan 5, 2026 at 12:30 AM", ZoneId.of("UTC")))
                .contains(Instant.parse("2026-01-05T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "1/5/2026 10:00", "Mon, 35 Jan 2026 10:00", "5 Jan 2026", "5 Jan 2026 29:71"})
    void whatMayBeMeantEitherWayIsNotRead(String text) {
        assertThat(WrittenDate.read(text, BERLIN)).isEmpty();
    }
}
