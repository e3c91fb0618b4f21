package io.keepwarm.interaction.outreachcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.interaction.outreachcheck.rule.Acquaintance;
import io.keepwarm.interaction.outreachcheck.rule.Acquaintance.Card;
import io.keepwarm.interaction.outreachcheck.rule.Acquaintance.News;
import io.keepwarm.interaction.outreachcheck.rule.Draft;
import io.keepwarm.interaction.outreachcheck.rule.Finding;
import io.keepwarm.interaction.outreachcheck.rule.RuleBook;
import io.keepwarm.interaction.outreachcheck.rule.RuleName;
import io.keepwarm.interaction.outreachcheck.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How often the rules agree with people who read the same messages. What was labelled how is told beside the files.
class LabelledMessagesTest {
    /// Hints carry no label.
    private static final Set<RuleName> LABELLED = EnumSet.complementOf(EnumSet.of(
            RuleName.NOT_WANTED,
            RuleName.UNANSWERED,
            RuleName.NEWS_NOT_MENTIONED,
            RuleName.OPEN_TOPIC,
            RuleName.OLD_RESEARCH,
            RuleName.NO_VOUCH));

    private static final double WANTED = 0.9;

    /// A message, what a person found in it, and what the rules find.
    private record Message(String name, Set<RuleName> expected, Set<RuleName> found) {}

    /// How a rule does over all messages.
    private record Tally(RuleName rule, int right, int tooMuch, int missed) {
        static Tally of(RuleName rule, List<Message> messages) {
            int right = 0;
            int tooMuch = 0;
            int missed = 0;
            for (var message : messages) {
                boolean expected = message.expected().contains(rule);
                boolean found = message.found().contains(rule);
                right += expected && found ? 1 : 0;
                tooMuch += !expected && found ? 1 : 0;
                missed += expected && !found ? 1 : 0;
            }
            return new Tally(rule, right, tooMuch, missed);
        }

        double precision() {
            return right + tooMuch == 0 ? 1 : (double) right / (right + tooMuch);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tuned.json", "second.json", "third.json", "fourth.json", "sixth.json", "written-along.json"})
    void agreesWithReaders(String file) throws IOException {
        var messages = read(file);
        var tallies = LABELLED.stream().map(rule -> Tally.of(rule, messages)).toList();

        System.out.println(table(file, messages, tallies));
        assertThat(tallies).allSatisfy(tally -> {
            assertThat(tally.precision()).as("precision of %s", tally.rule()).isGreaterThanOrEqualTo(WANTED);
            assertThat(tally.recall()).as("recall of %s", tally.rule()).isGreaterThanOrEqualTo(WANTED);
        });
    }

    /// What has been reached with the readers whose messages were opened last, and must not be lost.
    @ParameterizedTest
    @CsvSource({"fifth.json, 0.97", "sixth.json, 0.99", "seventh.json, 0.95", "eighth.json, 0.92"})
    void agreesWithTheReadersOpenedLastAsItOnceDid(String file, double reached) throws IOException {
        var messages = read(file);
        var tallies = LABELLED.stream().map(rule -> Tally.of(rule, messages)).toList();

        System.out.println(table(file, messages, tallies));
        assertThat(precision(tallies)).as("precision of all").isGreaterThanOrEqualTo(reached);
        assertThat(recall(tallies)).as("recall of all").isGreaterThanOrEqualTo(reached);
    }

    /// What was reached with messages nobody has tuned on. It does not tell which they are, so that nobody does.
    @Test
    void agreesWithAReaderWhoseMessagesAreUnread() throws IOException {
        var messages = read("eighth-unread.json");
        var tallies = LABELLED.stream().map(rule -> Tally.of(rule, messages)).toList();

        assertThat(precision(tallies)).as("precision of all").isGreaterThanOrEqualTo(0.9);
        assertThat(recall(tallies)).as("recall of all").isGreaterThanOrEqualTo(0.86);
    }

    private static double precision(List<Tally> tallies) {
        double right = tallies.stream().mapToInt(Tally::right).sum();
        return right / (right + tallies.stream().mapToInt(Tally::tooMuch).sum());
    }

    private static double recall(List<Tally> tallies) {
        double right = tallies.stream().mapToInt(Tally::right).sum();
        return right / (right + tallies.stream().mapToInt(Tally::missed).sum());
    }

    private static String table(String file, List<Message> messages, List<Tally> tallies) {
        var table = new StringBuilder("%n%s: %d messages%n%-22s %5s %8s %6s %9s %6s%n"
                .formatted(file, messages.size(), "rule", "right", "too much", "missed", "precision", "recall"));
        tallies.forEach(tally -> table.append("%-22s %5d %8d %6d %9s %6s%n"
                .formatted(
                        tally.rule(),
                        tally.right(),
                        tally.tooMuch(),
                        tally.missed(),
                        "%.2f".formatted(tally.precision()),
                        "%.2f".formatted(tally.recall()))));
        messages.stream()
                .filter(message -> !message.expected().equals(message.found()))
                .forEach(message -> table.append("  ")
                        .append(message.name())
                        .append(": expected ")
                        .append(message.expected())
                        .append(", found ")
                        .append(message.found())
                        .append('\n'));
        return table.toString();
    }

    private static List<Message> read(String file) throws IOException {
        try (var stream = LabelledMessagesTest.class.getResourceAsStream("/outreach/" + file)) {
            return StreamSupport.stream(new ObjectMapper().readTree(stream).spliterator(), false)
                    .map(LabelledMessagesTest::message)
                    .toList();
        }
    }

    private static Message message(JsonNode labelled) {
        var draft = Draft.of(
                labelled.path("text").asText(),
                Channel.valueOf(labelled.path("channel").asText()),
                Intent.valueOf(labelled.path("intent").asText()),
                Language.english());
        var found = RuleBook.check(draft, reader(labelled.path("about"))).findings().stream()
                .map(Finding::rule)
                .filter(LABELLED::contains)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleName.class)));
        Set<RuleName> expected = EnumSet.noneOf(RuleName.class);
        texts(labelled, "findings").forEach(name -> expected.add(RuleName.valueOf(name.toUpperCase(Locale.ROOT))));
        return new Message(labelled.path("name").asText(), expected, found);
    }

    private static Acquaintance reader(JsonNode about) {
        List<String> topics = new ArrayList<>(texts(about, "topics"));
        topics.addAll(texts(about, "lastTopics"));
        String stage = text(about, "stage");
        String channel = text(about, "preferredChannel");
        var card = new Card(
                null,
                text(about, "howMet"),
                text(about, "introducedBy"),
                texts(about, "interests"),
                text(about, "organisation"),
                text(about, "title"),
                texts(about, "lifeEvents").stream()
                        .map(event -> new News(event, false, true))
                        .toList(),
                channel == null ? null : Channel.valueOf(channel),
                List.of(),
                null,
                ContactStatus.ACTIVE,
                false);
        return new Acquaintance(
                stage == null ? null : Stage.valueOf(stage),
                about.has("lastTouchDaysAgo") ? about.path("lastTouchDaysAgo").asInt() : null,
                about.path("unanswered").asInt(),
                card,
                topics,
                null,
                List.of(),
                texts(about, "myOverduePromises"),
                text(about, "helpReceived"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.has(field) ? node.path(field).asText() : null;
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
