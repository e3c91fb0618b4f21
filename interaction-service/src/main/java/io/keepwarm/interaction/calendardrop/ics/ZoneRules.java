package io.keepwarm.interaction.calendardrop.ics;

import java.util.regex.Pattern;

/// Looks at the time zones a calendar brings along before anything is worked out by them: every time in it is, so one
/// with rules beyond all use would take for ever.
final class ZoneRules {
    private static final int MOST_CHANGES = 2_000;
    private static final Pattern FOLDED = Pattern.compile("\\r?\\n[ \\t]");
    private static final Pattern ZONE = Pattern.compile("(?is)BEGIN:VTIMEZONE(.*?)(?:END:VTIMEZONE|\\z)");
    private static final Pattern CHANGE = Pattern.compile("(?i)BEGIN:(?:STANDARD|DAYLIGHT)");
    private static final Pattern TOO_OFTEN =
            Pattern.compile("(?i)FREQ\\s*=\\s*(?!YEARLY)\\w+" + "|BY(?:SECOND|MINUTE|HOUR|YEARDAY|WEEKNO)\\s*=|EXRULE");

    private ZoneRules() {}

    /// @throws NotACalendar when a zone changes more often than a few times a year, or there are too many changes
    static void check(String calendar) throws NotACalendar {
        if (!calendar.contains("VTIMEZONE") && !calendar.contains("vtimezone")) {
            return;
        }
        var zones = ZONE.matcher(FOLDED.matcher(calendar).replaceAll(""));
        long changes = 0;
        while (zones.find()) {
            if (TOO_OFTEN.matcher(zones.group(1)).find()) {
                throw new NotACalendar("a time zone in it changes more often than yearly");
            }
            changes += CHANGE.matcher(zones.group(1)).results().count();
        }
        if (changes > MOST_CHANGES) {
            throw new NotACalendar("its time zones have more than %d changes".formatted(MOST_CHANGES));
        }
    }
}
