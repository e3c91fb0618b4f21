package io.keepwarm.digest.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.digest.Chromium;
import io.keepwarm.digest.DigestService;
import io.keepwarm.digest.compose.Day;
import io.keepwarm.digest.compose.Days;
import io.keepwarm.digest.compose.Habit;
import io.keepwarm.digest.compose.Waiting;
import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.link.Links;
import io.keepwarm.events.followup.Reason;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of mail in every language, as it is laid out.
@QuarkusTest
@DigestService
class MailLooksTest {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final double READABLE = 4.5;

    @Inject
    Layout layout;

    enum Kind {
        DAILY,
        FIRST_DAYS,
        WEEKLY,
        ONLY_WEEKLY,
        QUIET,
        LONG
    }

    static Stream<Arguments> mails() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(Locale.ENGLISH, Locale.GERMAN).map(locale -> Arguments.of(kind, locale)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void everyWordCanBeReadInTheLightAndInTheDark(Kind kind, Locale locale) {
        var mail = html(kind, locale);

        assertThat(Contrast.inTheLight(mail)).isNotEmpty().allMatch(seen -> seen.ratio() >= READABLE);
        assertThat(Contrast.inTheDark(mail))
                .isNotEmpty()
                .allMatch(seen -> seen.ratio() >= READABLE)
                .anyMatch(seen -> !seen.ground().equals("#ffffff"));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void tablesOnlyLayOutAndTheLanguageIsNamed(Kind kind, Locale locale) {
        var mail = html(kind, locale);

        assertThat(mail.select("table"))
                .isNotEmpty()
                .allMatch(table -> table.attr("role").equals("presentation"));
        assertThat(mail.selectFirst("html").attr("lang")).isEqualTo(locale.getLanguage());
        assertThat(mail.selectFirst("[role=article]").attr("lang")).isEqualTo(locale.getLanguage());
        assertThat(mail.select("h1")).hasSize(1);
        assertThat(mail.title()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void everyLinkSaysWhereItGoesAndNothingIsFetched(Kind kind, Locale locale) {
        var mail = html(kind, locale);

        assertThat(mail.select("a"))
                .allMatch(link -> link.attr("href").startsWith("https://keepwarm.example/"))
                .extracting(MailLooksTest::name)
                .allMatch(name -> name.length() > 3)
                .doesNotHaveDuplicates();
        assertThat(mail.select("img, script, link, iframe, form, [background]")).isEmpty();
        assertThat(mail.outerHtml()).doesNotContain("url(", "@import", "@font-face");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void aMailIsNotCutOffByGmail(Kind kind, Locale locale) {
        assertThat(page(kind, locale).html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
    }

    @ParameterizedTest
    @MethodSource("mails")
    void thePlainTextSaysAllThatTheHtmlSays(Kind kind, Locale locale) {
        String plain = squeezed(page(kind, locale).plain());

        assertThat(html(kind, locale).select("h1, h2, h3, p").eachText())
                .allSatisfy(text -> assertThat(plain).contains(squeezed(text)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void namesFromRightToLeftTurnNothingAroundThem(Kind kind, Locale locale) {
        assertThat(html(kind, locale).select("h3 *").select("bdi").size())
                .isGreaterThanOrEqualTo(html(kind, locale).select("h3:has(bdi)").size());
        assertThat(html(kind, locale).select("p:matchesOwn([\\u0590-\\u08FF])"))
                .allMatch(text -> text.hasAttr("dir") || text.text().contains("\u2068"));
    }

    @Test
    void nothingSomebodyWroteBecomesMarkup() {
        String evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> & co";
        var told = Days.told("MY_PROMISE", evil);
        var day = Days.of(new Waiting(
                "f", "c", "c", evil, evil, Reason.MY_PROMISE, Days.TODAY, true, told, evil, Days.TODAY, Days.TODAY));

        var mail = Jsoup.parse(write(day, Locale.ENGLISH).html());

        assertThat(mail.select("script, img")).isEmpty();
        assertThat(mail.select("[onerror], [onload]")).isEmpty();
        assertThat(mail.selectFirst("h3").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void whatDoesNotFitIsCounted() {
        var written = page(Kind.LONG, Locale.ENGLISH);

        int told = written.digest().parts().getFirst().lines().size();
        assertThat(told).isBetween(5, 49);
        assertThat(written.digest().more()).isEqualTo((50 - told) + " more can wait for another day.");
    }

    /// To be looked at, in target/screenshots.
    @Test
    void noMailIsWiderThanAPhoneAndPicturesAreTakenOfEachKind() throws IOException {
        var started = Chromium.start();
        Assumptions.assumeTrue(started.isPresent(), "No Chromium is installed here: no pictures are taken");
        Files.createDirectories(PICTURES);
        try (var chromium = started.get()) {
            for (var kind : Kind.values()) {
                for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                    String name = kind + "-" + locale;
                    Path page = PICTURES.resolve(name + ".html");
                    Files.writeString(page, page(kind, locale).html());
                    chromium.open(page.toUri().toString());
                    for (var scheme : Chromium.Scheme.values()) {
                        for (int width : new int[] {1280, 390}) {
                            Path picture = PICTURES.resolve(name + "-" + width + "-" + scheme + ".png");
                            chromium.picture(picture, width, scheme);
                            assertThat(Files.size(picture)).isGreaterThan(5_000);
                        }
                    }
                    assertThat(chromium.isTooWide()).as(name).isFalse();
                }
            }
        }
    }

    private static String name(Element link) {
        return link.hasAttr("aria-label") ? link.attr("aria-label") : link.text();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s·()]+", "");
    }

    private Document html(Kind kind, Locale locale) {
        return Jsoup.parse(page(kind, locale).html());
    }

    private Layout.Laid page(Kind kind, Locale locale) {
        return write(day(kind), locale);
    }

    private Layout.Laid write(Day day, Locale locale) {
        var words = Words.in(locale);
        var addresses = Addresses.signed(
                "https://keepwarm.example",
                new Links("a secret for tests only"),
                "team",
                "alice",
                UUID.fromString("0199c2b0-5d3a-7c10-8000-00000000000a"),
                Instant.EPOCH);
        return layout.lay(day, words, addresses, "alice@example.org");
    }

    private static Day day(Kind kind) {
        var full = Days.full(null);
        return switch (kind) {
            case DAILY -> full;
            case FIRST_DAYS ->
                new Day(full.on(), full.memberName(), full.waiting(), List.of(), 0, 5, Days.all(), Habit.TWO, null);
            case WEEKLY -> Days.full(Days.week());
            case ONLY_WEEKLY ->
                new Day(full.on(), "Alice", List.of(), List.of(), 0, 5, Days.all(), Habit.ALL, Days.week());
            case QUIET -> Days.of();
            case LONG ->
                new Day(
                        full.on(),
                        "A".repeat(300),
                        IntStream.range(0, 50).mapToObj(MailLooksTest::longest).toList(),
                        full.coming(),
                        0,
                        50,
                        Days.all(),
                        Habit.ALL,
                        Days.week());
        };
    }

    private static Waiting longest(int number) {
        String name = number + " Donaudampfschifffahrtsgesellschaftskapitän".repeat(10) + "&".repeat(500);
        String text = "Ünïcödé & <words> that go on and on, ".repeat(40) + "W".repeat(400);
        return new Waiting(
                "follow-up " + number,
                "contact " + number,
                "contact " + number,
                name,
                name,
                Reason.KEEP_IN_TOUCH,
                Days.TODAY,
                false,
                Days.advice("OPEN_TOPIC", text),
                text,
                Days.TODAY,
                Days.TODAY);
    }
}
