package io.keepwarm.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.local.demo.Story.Person;
import io.keepwarm.local.demo.Story.Touch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {
    private static final Path FOLDER = Path.of("demo");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 29);
    private static final Map<String, Integer> SILENCE_BY_TIER =
            Map.of("INNER_CIRCLE", 14, "CLOSE", 30, "REGULAR", 90, "OCCASIONAL", 180);

    @ParameterizedTest
    @ValueSource(strings = {"alice", "bob", "carol"})
    void everybodyTheStoryNamesStandsInAnAddressBook(String member) throws Exception {
        Story story = story(member);

        Set<String> known = new HashSet<>();
        for (Story.Book book : story.books()) {
            known.addAll(names(book));
        }

        assertThat(story.people()).isNotEmpty().allSatisfy(person -> {
            assertThat(known).contains(person.name());
            assertThat(person.touches()).allSatisfy(touch -> assertThat(known).containsAll(touch.with()));
        });
    }

    @Test
    void thoseSaidToBeOverdueAreThoseLeftAloneLongerThanTheirTierAllows() throws Exception {
        Story story = story("alice");

        Map<String, Integer> late = new HashMap<>();
        for (Person person : story.people()) {
            Integer silence = SILENCE_BY_TIER.get(person.card().getString("tier", "NONE"));
            if (silence != null
                    && !person.card().containsKey("cadence")
                    && !person.card().containsKey("state")) {
                late.put(person.name(), lastTouch(story, person.name()) - silence);
            }
        }

        assertThat(late.keySet().stream().filter(name -> late.get(name) > 0))
                .containsExactlyInAnyOrderElementsOf(story.overdue());
        assertThat(story.overdue())
                .isSortedAccordingTo(Comparator.comparing(late::get).reversed());
        assertThat(late).containsValue(0);
    }

    @Test
    void aTouchHappensAtItsTimeOfDayInTheMembersZone() throws Exception {
        Story story = story("alice");
        Touch touch = story.people().getFirst().touches().getLast();

        assertThat(touch.happened(TODAY, story.zone())).isEqualTo(Instant.parse("2026-02-16T15:30:00Z"));
        assertThat(touch.body(TODAY, story.zone(), name -> "id of " + name).encode())
                .contains("\"contactIds\":[\"id of Sigríður Ævarsdóttir\"]")
                .contains("\"occurredAt\":\"2026-02-16T15:30:00Z\"")
                .doesNotContain("daysAgo");
    }

    @Test
    void mailAddressesAreOnesNobodyCanHave() throws Exception {
        Pattern domain = Pattern.compile("@([A-Za-z0-9.-]+)");
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(file -> !file.endsWith("load")).toList()) {
                assertThat(domain.matcher(Files.readString(file)).results().map(found -> found.group(1)))
                        .as(file.toString())
                        .allMatch(host -> host.matches("(?i)example\\.(org|com|net)"));
            }
        }
    }

    @Test
    void theConnectionsHaveTheShapeOfLinkedInsExport() throws Exception {
        String text = Files.readString(FOLDER.resolve("alice-connections.csv"));

        assertThat(text).startsWith("\uFEFFNotes:\r\n\"");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n")).contains("First Name,Last Name,URL,Email Address,Company,Position,Connected On");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice.vcf", "bob.vcf", "carol.vcf"})
    void cardsAreFoldedAsTheirFormatAsks(String file) throws Exception {
        String text = Files.readString(FOLDER.resolve(file));

        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(76));
    }

    private static Story story(String member) {
        return Story.read(FOLDER.resolve(member + ".json"));
    }

    private static int lastTouch(Story story, String name) {
        return story.people().stream()
                .flatMap(person -> person.touches().stream())
                .filter(touch -> touch.with().contains(name))
                .filter(touch ->
                        !Set.of("LIKE", "COMMENT").contains(touch.said().getString("intent")))
                .mapToInt(Touch::daysAgo)
                .min()
                .orElseThrow();
    }

    private static List<String> names(Story.Book book) throws Exception {
        String text = Files.readString(book.file());
        if (book.format().equals("VCARD")) {
            return Pattern.compile("^FN[^:]*:(.*)$", Pattern.MULTILINE)
                    .matcher(text.replace("\r\n ", "").replace("\r", ""))
                    .results()
                    .map(MatchResult::group)
                    .map(line -> line.substring(line.indexOf(':') + 1).replace("\\,", ","))
                    .toList();
        }
        List<String> names = new ArrayList<>();
        for (String line : text.split("\r\n")) {
            String[] fields = line.split(",");
            names.add(String.join(" ", Arrays.copyOf(fields, Math.min(2, fields.length)))
                    .strip());
        }
        return names;
    }
}
