package io.keepwarm.reminder.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/// The text is read with another library than it is written with.
class CalendarTextTest {
    private static final Entry ENTRY = new Entry(
            "019ab1c2",
            7,
            LocalDate.of(2026, 12, 31),
            "Be in touch with Ada; Lovelace, née \\ Byron",
            "Take up:\nthe engine",
            Instant.parse("2026-02-28T09:30:00Z"));

    @Test
    void anotherLibraryReadsWhatWasWritten() throws ParserException, IOException {
        var calendar = read(CalendarText.of("Keepwarm", List.of(ENTRY)));

        assertThat(calendar.validate().hasErrors()).isFalse();
        VEvent event = (VEvent) calendar.getComponents("VEVENT").getFirst();
        assertThat(value(event, Property.UID)).isEqualTo("019ab1c2@keepwarm");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("7");
        assertThat(value(event, Property.SUMMARY)).isEqualTo(ENTRY.title());
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo(ENTRY.description());
        assertThat(value(event, Property.DTSTART)).as("a date").isEqualTo("20261231");
        assertThat(value(event, Property.DTEND)).as("the day after").isEqualTo("20270101");
        assertThat(value(event, Property.DTSTAMP)).isEqualTo("20260228T093000Z");
        assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
    }

    @Test
    void anEmptyCalendarIsOneToo() throws ParserException, IOException {
        assertThat(read(CalendarText.of("Keepwarm", List.of())).getComponents("VEVENT"))
                .isEmpty();
    }

    @Test
    void theSameEntriesMakeTheSameText() {
        assertThat(CalendarText.of("Keepwarm", List.of(ENTRY))).isEqualTo(CalendarText.of("Keepwarm", List.of(ENTRY)));
    }

    @Test
    void itHasANameAndAPaceAsProgramsOldAndNewKnowThem() {
        assertThat(CalendarText.of("Keepwarm", List.of()))
                .contains("NAME:Keepwarm\r\n", "X-WR-CALNAME:Keepwarm\r\n", "X-PUBLISHED-TTL:PT1H\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
    }

    @net.jqwik.api.Property
    void noLineHasMoreThan75OctetsAndNothingIsLost(@ForAll @StringLength(max = 300) String any)
            throws ParserException, IOException {
        String title = any.codePoints()
                .filter(character -> !Character.isISOControl(character) && Character.isDefined(character))
                .filter(character -> character != 0xFFFD)
                .filter(character -> character < 0xD800 || character > 0xDFFF)
                .filter(character -> Character.getType(character) != Character.PRIVATE_USE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String text = CalendarText.of(
                "Keepwarm", List.of(new Entry("1", 1, LocalDate.of(2026, 3, 1), "x" + title + "x", "", Instant.EPOCH)));

        assertThat(Arrays.stream(text.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
        VEvent event = (VEvent) read(text).getComponents("VEVENT").getFirst();
        assertThat(value(event, Property.SUMMARY)).isEqualTo("x" + title + "x");
    }

    private static Calendar read(String text) throws ParserException, IOException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
