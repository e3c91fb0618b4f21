package io.keepwarm.digest.compose;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The texts of one language, from `words/<language>.properties` on the class path. To add a language, add a file: what
/// it leaves out is said in English.
public final class Words {
    private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    private static final String ENGLISH = Locale.ENGLISH.getLanguage();

    private final Properties texts;
    private final Locale locale;

    private Words(Properties texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /// The texts for somebody of that language; English where there are none. Dates follow the language of the texts.
    public static Words in(Locale locale) {
        String language = locale.getLanguage();
        // A browser may name any word as its language: not all of them are kept.
        return LOADED.computeIfAbsent(LANGUAGE.matcher(language).matches() ? language : ENGLISH, Words::load);
    }

    private static Words load(String language) {
        var english = read(ENGLISH, null);
        if (english == null) {
            throw new IllegalStateException("words/en.properties is missing");
        }
        var own = !language.equals(ENGLISH) ? read(language, english) : null;
        return own == null ? new Words(english, Locale.ENGLISH) : new Words(own, Locale.of(language));
    }

    private static @Nullable Properties read(String language, @Nullable Properties otherwise) {
        try (var stream = Words.class.getClassLoader().getResourceAsStream("words/" + language + ".properties")) {
            if (stream == null) {
                return null;
            }
            var texts = new Properties(otherwise);
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The text of that name, `{0}`, `{1}` … replaced by what is given.
    ///
    /// @throws IllegalArgumentException when no language has it
    public String text(String name, Object... given) {
        String text = texts.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException("There is no text '" + name + "'");
        }
        return PLACE.matcher(text).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < given.length ? String.valueOf(given[number]) : place.group());
        });
    }

    /// The same, or empty when no language has it.
    public Optional<String> find(String name, Object... given) {
        return texts.getProperty(name) == null ? Optional.empty() : Optional.of(text(name, given));
    }

    /// The text of that name for `count` things: `name.one` or `name.many`, `{0}` being the count and `{1}` … what
    /// is given besides.
    public String count(String name, long count, Object... given) {
        Object[] all =
                Stream.concat(Stream.of(number(count)), Arrays.stream(given)).toArray();
        return text(name + (count == 1 ? ".one" : ".many"), all);
    }

    private String number(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /// A day as people write it, with its weekday.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date.day"), locale).format(day);
    }

    /// A day of the year, without its weekday.
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date.short"), locale).format(day);
    }

    /// How soon `then` is, seen from `today`.
    public String ahead(LocalDate then, LocalDate today) {
        long days = then.toEpochDay() - today.toEpochDay();
        return days == 1 ? text("ahead.tomorrow") : count("ahead", days);
    }

    /// How long ago `then` was, seen from `today`; days first, then weeks, months and years.
    public String ago(LocalDate then, LocalDate today) {
        long days = Math.max(0, today.toEpochDay() - then.toEpochDay());
        if (days == 0) {
            return text("ago.today");
        }
        if (days == 1) {
            return text("ago.yesterday");
        }
        if (days < 14) {
            return count("ago.days", days);
        }
        long months = then.until(today).toTotalMonths();
        if (months < 2) {
            return count("ago.weeks", days / 7);
        }
        return months < 24 ? count("ago.months", months) : count("ago.years", months / 12);
    }

    /// The language the texts are in.
    public Locale locale() {
        return locale;
    }
}
