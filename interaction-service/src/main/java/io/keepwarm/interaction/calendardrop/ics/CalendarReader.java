package io.keepwarm.interaction.calendardrop.ics;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;

/// Reads calendars: one file may hold several.
public final class CalendarReader {
    private static final int MOST_EVENTS = 20_000;
    /// Of RFC 5546: these talk about a meeting with its organizer and are none.
    private static final Set<String> TALK = Set.of("REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER");

    /// What programs and people put before a file: a mark of its encoding, and empty lines.
    private static final Pattern BEFORE = Pattern.compile("^[\\uFEFF\\s]+");

    private CalendarReader() {}

    /// The meetings of a calendar, each with all that is said about it: its rule, and the occurrences that differ.
    ///
    /// @param zone where days begin and times without a zone are
    /// @throws NotACalendar when there is no calendar in the text, or too much in it
    public static List<Series> read(String text, ZoneId zone) throws NotACalendar {
        ZoneRules.check(text);
        Map<String, Series> byUid = new LinkedHashMap<>();
        boolean found = false;
        int events = 0;
        try (var reader = new ICalReader(WindowsZones.named(BEFORE.matcher(text).replaceFirst("")))) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
            for (ICalendar calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                found = true;
                events += calendar.getEvents().size();
                if (events > MOST_EVENTS) {
                    throw new NotACalendar("it has more than %d events".formatted(MOST_EVENTS));
                }
                add(calendar, byUid, zone);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } catch (RuntimeException crooked) {
            throw new NotACalendar("it cannot be read as iCalendar (RFC 5545)");
        }
        if (!found) {
            throw new NotACalendar("there is no BEGIN:VCALENDAR in it");
        }
        return new ArrayList<>(byUid.values());
    }

    private static void add(ICalendar calendar, Map<String, Series> byUid, ZoneId zone) {
        String method = calendar.getMethod() == null || calendar.getMethod().getValue() == null
                ? ""
                : calendar.getMethod().getValue().toUpperCase(Locale.ROOT);
        if (TALK.contains(method)) {
            return;
        }
        for (VEvent event : calendar.getEvents()) {
            var said = SaidEvent.of(event, calendar.getTimezoneInfo(), zone, method.equals("CANCEL"));
            byUid.computeIfAbsent(said.uid(), Series::new).add(said);
        }
    }
}
