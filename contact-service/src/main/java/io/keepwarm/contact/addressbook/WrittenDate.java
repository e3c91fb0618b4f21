package io.keepwarm.contact.addressbook;

import io.keepwarm.contact.card.PartialDate;
import io.keepwarm.contact.vcard.PlainDays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Days as exports have written them over the years: `12 Mar 2024`, `7-Feb-22`, `2024-03-12`, `3/12/24`,
/// `12.3.2024`, or else as [PlainDays] has them. Between slashes the month is taken to come first where it can. Two
/// digits of a year are of this century.
final class WrittenDate {
    private static final List<DateTimeFormatter> STYLES = Stream.of(
                    "d MMM uuuu",
                    "d-MMM-uu",
                    "d-MMM-uuuu",
                    "uuuu-MM-dd",
                    "M/d/uu",
                    "M/d/uuuu",
                    "MMM d, uuuu",
                    "d MMMM uuuu",
                    "d.M.uuuu",
                    "d/M/uuuu",
                    "uuuu/M/d")
            .map(style -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(style)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private WrittenDate() {}

    /// The day as a partial date, or null when it cannot be made out.
    static @Nullable String read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = text.strip().replaceAll("\\s+", " ");
        return styled(line)
                .or(() -> PartialDate.parse(line))
                .or(() -> PlainDays.read(line))
                .flatMap(PartialDate::withoutYearZero)
                .map(PartialDate::toString)
                .orElse(null);
    }

    private static Optional<PartialDate> styled(String line) {
        for (DateTimeFormatter style : STYLES) {
            try {
                var day = LocalDate.parse(line, style);
                return Optional.of(new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        return Optional.empty();
    }
}
