package io.keepwarm.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the schemas against the records: whoever changes one and forgets the other is told here.
class SchemaAgreementTest {

    private static final Map<Class<?>, Shape> PLAIN = Map.of(
            String.class, new Shape("string", ""),
            boolean.class, new Shape("boolean", ""),
            Boolean.class, new Shape("boolean", ""),
            int.class, new Shape("integer", ""),
            Integer.class, new Shape("integer", ""),
            long.class, new Shape("integer", ""),
            double.class, new Shape("number", ""),
            Instant.class, new Shape("string", "date-time"),
            LocalDate.class, new Shape("string", "date"));

    private record Shape(String type, String format) {}

    static List<Class<? extends State>> states() {
        return Schemas.states();
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_schema_says_what_its_record_says(Class<? extends State> state) {
        JsonNode schema = Schemas.source(state);

        assertRecord(state.getSimpleName(), state, schema, schema);
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_schema_is_of_the_draft_it_is_written_for_and_named_after_its_record(Class<? extends State> state) {
        JsonNode schema = Schemas.source(state);

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo("urn:keepwarm:events:" + state.getSimpleName());
    }

    @Test
    void there_is_a_schema_for_every_state_and_no_other() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/schemas"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Schemas.states().stream()
                            .map(state -> state.getSimpleName() + ".schema.json")
                            .toList());
        }
    }

    private static void assertRecord(String at, Class<?> type, JsonNode schema, JsonNode root) {
        RecordComponent[] components = type.getRecordComponents();
        assertThat(schema.path("type").asText()).as(at).isEqualTo("object");
        assertThat(schema.path("additionalProperties").asBoolean()).as(at).isTrue();
        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .as(at)
                .containsExactly(Arrays.stream(components)
                        .map(component -> TolerantReader.field(component.getName()))
                        .toArray(String[]::new));
        assertThat(texts(schema.path("required")))
                .as(at + ": required")
                .containsExactlyElementsOf(Arrays.stream(components)
                        .filter(SchemaAgreementTest::required)
                        .map(component -> TolerantReader.field(component.getName()))
                        .toList());
        for (RecordComponent component : components) {
            JsonNode property = schema.path("properties").path(TolerantReader.field(component.getName()));
            String path = at + "." + component.getName();
            assertThat(property.path("description").asText()).as(path).isNotBlank();
            assertValue(path, component.getGenericType(), optional(component), property, root);
        }
    }

    private static void assertValue(String at, Type type, boolean optional, JsonNode schema, JsonNode root) {
        if (type instanceof ParameterizedType list) {
            assertThat(list.getRawType()).as(at).isEqualTo(List.class);
            assertThat(schema.path("type").asText()).as(at).isEqualTo("array");
            assertValue(at + "[]", list.getActualTypeArguments()[0], false, schema.path("items"), root);
            return;
        }
        Class<?> raw = (Class<?>) type;
        Shape plain = PLAIN.get(raw);
        if (plain != null) {
            List<String> expected = optional ? List.of(plain.type(), "null") : List.of(plain.type());
            assertThat(texts(schema.path("type"))).as(at).isEqualTo(expected);
            assertThat(schema.path("format").asText()).as(at).isEqualTo(plain.format());
            return;
        }
        JsonNode reference = optional ? schema.path("anyOf").path(0) : schema;
        if (optional) {
            assertThat(schema.path("anyOf").path(1).path("type").asText())
                    .as(at)
                    .isEqualTo("null");
        }
        String name = raw.getSimpleName();
        assertThat(reference.path("$ref").asText()).as(at).isEqualTo("#/$defs/" + name);
        JsonNode definition = root.path("$defs").path(name);
        if (raw.isEnum()) {
            assertThat(definition.path("type").asText()).as(at).isEqualTo("string");
            assertThat(texts(definition.path("x-extensible-enum")))
                    .as(at)
                    .isEqualTo(Arrays.stream(raw.getEnumConstants())
                            .map(Object::toString)
                            .filter(value -> !value.equals("UNKNOWN"))
                            .toList());
        } else {
            assertRecord(at, raw, definition, root);
        }
    }

    /// A missing list is an empty one, so that lists can be added later; it is written all the same.
    private static boolean required(RecordComponent component) {
        return !optional(component) && component.getType() != List.class;
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
