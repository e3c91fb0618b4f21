package io.keepwarm.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.util.Arrays;
import java.util.List;

/// The checked-in schemas, ready to validate with.
final class Schemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialect.builder(Dialects.getDraft202012())
            .keyword(new AnnotationKeyword("x-extensible-enum"))
            .build());

    private Schemas() {}

    static List<Class<? extends State>> states() {
        return Arrays.stream(EventType.values())
                .<Class<? extends State>>map(EventType::stateClass)
                .distinct()
                .toList();
    }

    static JsonNode source(Class<?> state) {
        return TolerantReader.json("schemas/" + state.getSimpleName() + ".schema.json");
    }

    static List<String> complaints(Class<?> state, JsonNode json) {
        Schema schema = REGISTRY.getSchema(source(state));
        return schema
                .validate(
                        json.toString(),
                        InputFormat.JSON,
                        how -> how.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
