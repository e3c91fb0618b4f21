package io.keepwarm.digest.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.Channel;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.lifeevent.LifeEventKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern QUOTED = Pattern.compile("[\"']([A-Za-z][\\w.-]*)[\"']");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = "de")
    void everyLanguageSaysAllThatEnglishSaysAndNothingElse(String language) {
        assertThat(texts(language).stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = "de")
    void everyLanguageFillsInTheSame(String language) {
        var english = texts("en");
        var other = texts(language);
        for (String name : english.stringPropertyNames()) {
            // One thing need not be counted.
            if (!name.endsWith(".one")) {
                assertThat(places(other.getProperty(name))).as(name).isEqualTo(places(english.getProperty(name)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void nothingIsSaidTwiceInOneFile(String language) throws IOException {
        var names = Files.readAllLines(file(language)).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    /// A text is used when the sources name it, or what it begins with: `"since.due"`, `"because." + reason`. A page is
    /// named by its word alone.
    @Test
    void everyTextIsUsed() {
        var named = named();
        var unused = texts("en").stringPropertyNames().stream()
                .filter(name -> !isUsed(name, named))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
    }

    @Test
    void whatIsSaidOfEachReasonChannelAndEventOfLifeIsThereForEachAndNoOther() {
        var reasons = names(Reason.values());
        assertThat(below("subject.")).containsAll(reasons).isSubsetOf(with(reasons, "quiet", "ahead", "more"));
        assertThat(below("because.")).isEqualTo(reasons);
        var channels = names(Channel.values());
        channels.remove("UNKNOWN");
        assertThat(below("channel.name.")).isEqualTo(channels);
        assertThat(below("channel.")).isEqualTo(with(channels, "name"));
        var happened = names(LifeEventKind.values());
        happened.remove("UNKNOWN");
        assertThat(below("happened.")).isEqualTo(happened);
    }

    @Test
    void aLanguageNobodyWroteIsEnglish() {
        assertThat(Words.in(Locale.forLanguageTag("tlh")).text("action.done")).isEqualTo("Done");
        assertThat(Words.in(Locale.forLanguageTag("x-private")).text("action.done"))
                .isEqualTo("Done");
        assertThat(Words.in(Locale.forLanguageTag("de-AT")).text("action.done")).isEqualTo("Erledigt");
    }

    @Test
    void countsAndDaysFollowTheLanguage() {
        var german = Words.in(Locale.GERMANY);

        assertThat(german.count("review.listed", 1)).isEqualTo("Mit einem Menschen ging nie etwas hin und her.");
        assertThat(german.count("review.listed", 1_200)).isEqualTo("Mit 1.200 Menschen ging nie etwas hin und her.");
        assertThat(Words.in(Locale.UK).count("review.listed", 1_200))
                .isEqualTo("With 1,200 people nothing ever went both ways.");
        assertThat(german.day(Days.TODAY)).isEqualTo("Montag, 23. November");
        assertThat(Words.in(Locale.UK).day(Days.TODAY)).isEqualTo("Monday, 23 November");
    }

    @Test
    void monthsAreCountedFromTheSecondOn() {
        var words = Words.in(Locale.ENGLISH);

        assertThat(words.ago(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 31)))
                .isEqualTo("8 weeks ago");
        assertThat(words.ago(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 1)))
                .isEqualTo("2 months ago");
    }

    private static boolean isUsed(String name, Set<String> named) {
        if (named.contains(name) || name.startsWith("page.") && named.contains(name.split("\\.")[1])) {
            return true;
        }
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            if (named.contains(name.substring(0, dot)) || named.contains(name.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> named() {
        try (var files = Files.walk(MAIN)) {
            Set<String> named = new HashSet<>();
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".properties"))
                    .forEach(file -> QUOTED.matcher(read(file)).results().forEach(found -> named.add(found.group(1))));
            return named;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> below(String start) {
        return texts("en").stringPropertyNames().stream()
                .filter(name -> name.startsWith(start))
                .map(name -> name.substring(start.length()).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(Set<String> names, String... others) {
        var all = new TreeSet<>(names);
        all.addAll(List.of(others));
        return all;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file(language), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String language) {
        return MAIN.resolve("resources/words/" + language + ".properties");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
