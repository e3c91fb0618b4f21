package io.keepwarm.interaction.maildrop.mime;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The zones that old dates of mails name by a word (RFC 5322, 4.3): North America's and Greenwich.
final class NamedZones {
    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("UT", "+0000"),
            Map.entry("UTC", "+0000"),
            Map.entry("GMT", "+0000"),
            Map.entry("Z", "+0000"),
            Map.entry("EDT", "-0400"),
            Map.entry("EST", "-0500"),
            Map.entry("CDT", "-0500"),
            Map.entry("CST", "-0600"),
            Map.entry("MDT", "-0600"),
            Map.entry("MST", "-0700"),
            Map.entry("PDT", "-0700"),
            Map.entry("PST", "-0800"));
    private static final Pattern ZONE = Pattern.compile("(?<=:\\d{2})\\s+(\\p{Alpha}{1,3})\\b");

    private NamedZones() {}

    /// The date with its offset in figures, if it names its zone by a word behind the time; otherwise as it is.
    static String inFigures(String date) {
        var zone = ZONE.matcher(date);
        if (!zone.find()) {
            return date;
        }
        String word = zone.group(1);
        return zone.replaceFirst(" " + OFFSETS.getOrDefault(word.toUpperCase(Locale.ROOT), word));
    }
}
