package io.keepwarm.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds asyncapi.yaml against the records: it names every topic and every event, and leads nowhere that is not there.
class AsyncApiTest {

    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            api = new YAMLMapper().readTree(in);
        }
    }

    @Test
    void it_is_asyncapi_3() {
        assertThat(api.path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void it_names_every_topic_and_no_other() {
        assertThat(values(api.path("channels"))
                        .map(channel -> channel.path("address").asText()))
                .containsExactly(
                        Arrays.stream(Topic.values()).map(Topic::kafkaName).toArray(String[]::new));
    }

    @Test
    void it_names_every_event_and_the_tombstone_and_no_other() {
        assertThat(api.path("components").path("messages").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(EventType.values()).map(EventType::simpleName), Stream.of("Forgotten"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_carries_the_events_of_its_topic_and_tombstones(Topic topic) {
        assertThat(channel(topic).path("messages").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(EventType.values())
                                        .filter(type -> type.topic() == topic)
                                        .map(EventType::simpleName),
                                Stream.of("Forgotten"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_says_how_long_its_topic_remembers(Topic topic) {
        JsonNode settings = channel(topic).path("bindings").path("kafka").path("topicConfiguration");

        assertThat(String.join(",", texts(settings.path("cleanup.policy")))).isEqualTo(topic.cleanupPolicy());
        Optional<Long> kept = Optional.ofNullable(settings.get("retention.ms")).map(JsonNode::asLong);
        assertThat(kept).isEqualTo(topic.retention().map(retention -> retention.toMillis()));
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_describes_its_key(Topic topic) {
        assertThat(channel(topic).path("description").asText()).contains("Key: `");
    }

    @ParameterizedTest
    @EnumSource
    void only_the_owner_sends_to_a_topic(Topic topic) {
        String channel = api.path("channels").properties().stream()
                .filter(entry -> entry.getValue().path("address").asText().equals(topic.kafkaName()))
                .findFirst()
                .orElseThrow()
                .getKey();

        assertThat(values(api.path("operations"))
                        .filter(operation -> operation.path("action").asText().equals("send"))
                        .filter(operation ->
                                operation.path("channel").path("$ref").asText().equals("#/channels/" + channel))
                        .map(operation ->
                                operation.path("tags").path(0).path("name").asText()))
                .containsExactly(topic.owner());
    }

    @ParameterizedTest
    @EnumSource
    void a_message_bears_the_name_on_the_wire_and_the_schema_of_its_state(EventType type) {
        JsonNode message = api.path("components").path("messages").path(type.simpleName());

        assertThat(message.path("name").asText()).isEqualTo(type.ceType());
        assertThat(message.path("payload").path("$ref").asText())
                .isEqualTo("./schemas/" + type.stateClass().getSimpleName() + ".schema.json");
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(api.findValuesAsText("$ref")).isNotEmpty().allSatisfy(AsyncApiTest::assertResolves);
    }

    private static void assertResolves(String reference) {
        if (reference.startsWith("#")) {
            assertThat(api.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        } else {
            assertThat(AsyncApiTest.class.getResource("/" + reference.substring("./".length())))
                    .as(reference)
                    .isNotNull();
        }
    }

    private static JsonNode channel(Topic topic) {
        return values(api.path("channels"))
                .filter(channel -> channel.path("address").asText().equals(topic.kafkaName()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> values(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static List<String> texts(JsonNode node) {
        return values(node).map(JsonNode::asText).toList();
    }
}
