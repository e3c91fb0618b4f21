package io.keepwarm.interaction.maildrop.letter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A date as mail programs write it for people: `Mon, Jan 5, 2026 at 10:00 AM`, `Montag, 5. Januar 2026 10:00`,
/// `5 janv. 2026 à 10:00`, `2026-01-05 10:00`. Days and months in figures with slashes may be meant either way and
/// are not read.
final class WrittenDate {
    private static final int LONGEST = 120;
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da");
    private static final Map<String, Month> MONTHS = months();
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern DOTTED = Pattern.compile("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})\\b");
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d{2})\\b");
    private static final Pattern DAY = Pattern.compile("(?<![\\d:.])(\\d{1,2})(?![\\d:])(?!\\s*[aApP][mM])");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern TIME =
            Pattern.compile("\\b(\\d{1,2})[:.h](\\d{2})(?::(\\d{2}))?(?:\\s*([aApP])\\.?[mM]\\b)?");
    private static final Pattern OFFSET = Pattern.compile("(?:^|[\\sT(])(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})?\\b");

    private WrittenDate() {}

    /// The instant, or empty when day or time cannot be told from the text.
    static Optional<Instant> read(String text, ZoneId zone) {
        String plain = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        try {
            var date = date(plain);
            var time = time(plain);
            if (date.isEmpty() || time.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    date.get().atTime(time.get()).atZone(offset(plain, zone)).toInstant());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        var iso = ISO.matcher(text);
        if (iso.find()) {
            return Optional.of(LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
        }
        var dotted = DOTTED.matcher(text);
        if (dotted.find()) {
            return Optional.of(LocalDate.of(number(dotted.group(3)), number(dotted.group(2)), number(dotted.group(1))));
        }
        var year = YEAR.matcher(text);
        var day = DAY.matcher(text);
        var month = WORD.matcher(text)
                .results()
                .map(word -> MONTHS.get(word.group().toLowerCase(Locale.ROOT)))
                .filter(found -> found != null)
                .findFirst();
        return month.isPresent() && year.find() && day.find()
                ? Optional.of(LocalDate.of(number(year.group(1)), month.get(), number(day.group(1))))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(String text) {
        var time = TIME.matcher(text);
        while (time.find()) {
            // In 05.01.2026 the day and the month look like one.
            if (time.end() < text.length() && text.charAt(time.end()) == '.') {
                continue;
            }
            int hour = number(time.group(1));
            if (time.group(4) != null) {
                hour = hour % 12 + (time.group(4).equalsIgnoreCase("p") ? 12 : 0);
            }
            int second = time.group(3) == null ? 0 : number(time.group(3));
            return Optional.of(LocalTime.of(hour, number(time.group(2)), second));
        }
        return Optional.empty();
    }

    private static ZoneId offset(String text, ZoneId zone) {
        var offset = OFFSET.matcher(text);
        if (!offset.find()) {
            return zone;
        }
        int minutes = number(offset.group(2)) * 60 + (offset.group(3) == null ? 0 : number(offset.group(3)));
        return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.of(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale).toLowerCase(locale);
                    months.putIfAbsent(name.replace(".", ""), month);
                }
            }
        }
        months.put("sept", Month.SEPTEMBER);
        return Map.copyOf(months);
    }
}
