package io.keepwarm.interaction.calendardrop.ics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names by which Windows shows time zones to people, such as "(UTC+01:00) Amsterdam, Berlin, Bern". They name an
/// offset without summer time, and places; the first place with a zone of that offset is it, else the offset is.
final class DisplayedZones {
    /// On this day the standard offsets of zones are compared.
    private static final Instant COMPARED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Pattern SHOWN =
            Pattern.compile("\\((?:UTC|GMT)(?:([+-])(\\d{1,2}):?(\\d{2}))?\\)(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_PLACES = Pattern.compile("[,:()/]");
    /// Regions that no zone is named after; the time zones database names zones after cities.
    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("eastern time", "America/New_York"),
            Map.entry("central time", "America/Chicago"),
            Map.entry("mountain time", "America/Denver"),
            Map.entry("pacific time", "America/Los_Angeles"),
            Map.entry("atlantic time", "America/Halifax"),
            Map.entry("baja california", "America/Tijuana"),
            Map.entry("haiti", "America/Port-au-Prince"),
            Map.entry("turks and caicos", "America/Grand_Turk"),
            Map.entry("greenland", "America/Nuuk"),
            Map.entry("saint pierre and miquelon", "America/Miquelon"),
            Map.entry("easter island", "Pacific/Easter"),
            Map.entry("e. europe", "Europe/Chisinau"),
            Map.entry("lord howe island", "Australia/Lord_Howe"),
            Map.entry("norfolk island", "Pacific/Norfolk"),
            Map.entry("chatham islands", "Pacific/Chatham"));
    private static final Map<String, String> CITIES = cities();

    private DisplayedZones() {}

    /// The name of the zone as calendars can use it; null: it is no such name.
    static @Nullable String zone(String name) {
        var shown = SHOWN.matcher(name.strip());
        if (!shown.matches()) {
            return null;
        }
        try {
            int sign = "-".equals(shown.group(1)) ? -1 : 1;
            var offset = shown.group(1) == null
                    ? ZoneOffset.UTC
                    : ZoneOffset.ofHoursMinutes(
                            sign * Integer.parseInt(shown.group(2)), sign * Integer.parseInt(shown.group(3)));
            return BETWEEN_PLACES
                    .splitAsStream(shown.group(4).toLowerCase(Locale.ROOT))
                    .map(String::strip)
                    .flatMap(place -> Stream.of(REGIONS, CITIES).map(known -> known.getOrDefault(place, "")))
                    .filter(zone -> !zone.isEmpty() && standard(zone).equals(offset))
                    .findFirst()
                    .orElseGet(() -> offset.equals(ZoneOffset.UTC)
                            ? "UTC"
                            : "GMT" + offset.getId().replace(":", ""));
        } catch (DateTimeException noSuchOffset) {
            return null;
        }
    }

    private static ZoneOffset standard(String zone) {
        return ZoneId.of(zone).getRules().getStandardOffset(COMPARED);
    }

    /// Zones by the last word of their names; of two with the same, the one that comes first.
    private static Map<String, String> cities() {
        Map<String, String> cities = new HashMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.indexOf('/') > 0 && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .forEach(zone -> cities.putIfAbsent(
                        zone.substring(zone.lastIndexOf('/') + 1)
                                .replace('_', ' ')
                                .toLowerCase(Locale.ROOT),
                        zone));
        return Map.copyOf(cities);
    }
}
