package io.keepwarm.interaction.calendardrop.ics;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time zones that Outlook and Exchange call by names of their own. A calendar that uses such a name should bring
/// the zone's rules along; some do not, and then the city stands in for it.
final class WindowsZones {
    private static final Map<String, String> CITIES = cities("""
            Dateline Standard Time=Etc/GMT+12
            Hawaiian Standard Time=Pacific/Honolulu
            Alaskan Standard Time=America/Anchorage
            Pacific Standard Time=America/Los_Angeles
            Mountain Standard Time=America/Denver
            US Mountain Standard Time=America/Phoenix
            Central Standard Time=America/Chicago
            Central America Standard Time=America/Guatemala
            Canada Central Standard Time=America/Regina
            Central Standard Time (Mexico)=America/Mexico_City
            Eastern Standard Time=America/New_York
            US Eastern Standard Time=America/Indiana/Indianapolis
            SA Pacific Standard Time=America/Bogota
            Atlantic Standard Time=America/Halifax
            SA Western Standard Time=America/La_Paz
            Pacific SA Standard Time=America/Santiago
            Newfoundland Standard Time=America/St_Johns
            E. South America Standard Time=America/Sao_Paulo
            Argentina Standard Time=America/Argentina/Buenos_Aires
            SA Eastern Standard Time=America/Cayenne
            UTC=UTC
            GMT Standard Time=Europe/London
            Greenwich Standard Time=Atlantic/Reykjavik
            Morocco Standard Time=Africa/Casablanca
            W. Europe Standard Time=Europe/Berlin
            Central Europe Standard Time=Europe/Budapest
            Romance Standard Time=Europe/Paris
            Central European Standard Time=Europe/Warsaw
            W. Central Africa Standard Time=Africa/Lagos
            GTB Standard Time=Europe/Bucharest
            E. Europe Standard Time=Europe/Chisinau
            FLE Standard Time=Europe/Kyiv
            Egypt Standard Time=Africa/Cairo
            South Africa Standard Time=Africa/Johannesburg
            Israel Standard Time=Asia/Jerusalem
            Middle East Standard Time=Asia/Beirut
            Jordan Standard Time=Asia/Amman
            Turkey Standard Time=Europe/Istanbul
            Arab Standard Time=Asia/Riyadh
            Arabic Standard Time=Asia/Baghdad
            Russian Standard Time=Europe/Moscow
            E. Africa Standard Time=Africa/Nairobi
            Iran Standard Time=Asia/Tehran
            Arabian Standard Time=Asia/Dubai
            Azerbaijan Standard Time=Asia/Baku
            Georgian Standard Time=Asia/Tbilisi
            Pakistan Standard Time=Asia/Karachi
            West Asia Standard Time=Asia/Tashkent
            India Standard Time=Asia/Kolkata
            Sri Lanka Standard Time=Asia/Colombo
            Nepal Standard Time=Asia/Kathmandu
            Bangladesh Standard Time=Asia/Dhaka
            SE Asia Standard Time=Asia/Bangkok
            China Standard Time=Asia/Shanghai
            Singapore Standard Time=Asia/Singapore
            Taipei Standard Time=Asia/Taipei
            W. Australia Standard Time=Australia/Perth
            Tokyo Standard Time=Asia/Tokyo
            Korea Standard Time=Asia/Seoul
            Cen. Australia Standard Time=Australia/Adelaide
            AUS Central Standard Time=Australia/Darwin
            E. Australia Standard Time=Australia/Brisbane
            AUS Eastern Standard Time=Australia/Sydney
            Tasmania Standard Time=Australia/Hobart
            New Zealand Standard Time=Pacific/Auckland
            """);

    private static final Pattern USED = Pattern.compile(
            "(?i)(;TZID=)(?:\"([^\"\\r\\n]{1,80})\"|(\\((?:UTC|GMT)[^)\\r\\n]{0,7}\\)[^\":;\\r\\n]{0,80}|[^\":;\\r\\n]{1,80}))(?=[:;])");
    private static final Pattern SHOWN = Pattern.compile("(?i)\\((?:UTC|GMT)");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]");

    private WindowsZones() {}

    /// The calendar with cities in place of the names whose rules it does not bring.
    static String named(String calendar) {
        // Names that are shown to people are long enough to be folded.
        String unfolded =
                SHOWN.matcher(calendar).find() ? FOLD.matcher(calendar).replaceAll("") : calendar;
        String lower = unfolded.contains("VTIMEZONE")
                ? unfolded.toLowerCase(Locale.ROOT).replace("\\,", ",")
                : "";
        Map<String, Optional<String>> zones = new HashMap<>();
        return USED.matcher(unfolded).replaceAll(use -> {
            String name = use.group(2) == null ? use.group(3) : use.group(2);
            return Matcher.quoteReplacement(zones.computeIfAbsent(name, unknown -> zone(unknown, lower))
                    .map(zone -> use.group(1) + zone)
                    .orElseGet(use::group));
        });
    }

    private static Optional<String> zone(String name, String calendar) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (calendar.contains("\ntzid:" + lower)) {
            return Optional.empty();
        }
        String city = CITIES.get(lower.strip());
        return Optional.ofNullable(city == null ? DisplayedZones.zone(name) : city);
    }

    private static Map<String, String> cities(String lines) {
        Map<String, String> cities = new HashMap<>();
        lines.lines().forEach(line -> {
            int equals = line.lastIndexOf('=');
            cities.put(line.substring(0, equals).toLowerCase(Locale.ROOT), line.substring(equals + 1));
        });
        return Map.copyOf(cities);
    }
}
