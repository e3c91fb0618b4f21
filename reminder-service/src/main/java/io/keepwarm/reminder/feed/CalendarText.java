package io.keepwarm.reminder.feed;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/// A calendar as text (RFC 5545, with the name and the pace of RFC 7986). Written by biweekly, but for the
/// folding, which it does by characters and the standard wants by octets. Everything is an all-day entry, so
/// there are no zones in it; the same entries make the same text.
final class CalendarText {
    private static final int LONGEST_LINE = 75;
    private static final String PRODUCT = "-//Keepwarm//Follow-ups//EN";
    private static final Duration PACE = Duration.builder().hours(1).build();

    private CalendarText() {}

    static String of(String name, List<Entry> entries) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(name);
        // The standard wants its type to be said, which biweekly leaves out.
        calendar.setRefreshInterval(PACE).setParameter("VALUE", "DURATION");
        // What programs knew before RFC 7986.
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        return folded(written(calendar));
    }

    private static VEvent event(Entry entry) {
        var event = new VEvent();
        event.setUid(entry.id() + "@keepwarm");
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setSequence((int) Math.min(Integer.MAX_VALUE, entry.version()));
        event.setDateStart(new DateStart(day(entry.on())));
        event.setDateEnd(new DateEnd(day(entry.on().plusDays(1))));
        event.setSummary(entry.title());
        if (!entry.description().isEmpty()) {
            event.setDescription(entry.description());
        }
        // Nobody is busy for it.
        event.setTransparency(Transparency.transparent());
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// Breaks lines of more than 75 octets, never within a character.
    static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / LONGEST_LINE * 3);
        for (String line : text.split("\r\n")) {
            int octets = 0;
            for (int at = 0; at < line.length(); ) {
                int character = line.codePointAt(at);
                int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
                if (octets + width > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.appendCodePoint(character);
                octets += width;
                at += Character.charCount(character);
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}
