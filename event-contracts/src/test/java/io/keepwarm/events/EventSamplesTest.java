package io.keepwarm.events;

import static io.keepwarm.events.TolerantReader.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One realistic JSON file stands for each event.
class EventSamplesTest {

    @ParameterizedTest
    @EnumSource
    void a_sample_reads_into_its_record_and_writes_back_equal(EventType type) throws JsonProcessingException {
        JsonNode sample = TolerantReader.sample(type);

        Event event = type.of(TolerantReader.read(type, sample));

        assertThat(JSON.readTree(JSON.writeValueAsString(event.state()))).isEqualTo(sample);
    }

    @ParameterizedTest
    @EnumSource
    void a_sample_keeps_to_its_schema(EventType type) {
        assertThat(Schemas.complaints(type.stateClass(), TolerantReader.sample(type)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_value_without_its_team_or_with_a_broken_instant_breaks_its_schema(EventType type) {
        ObjectNode teamless = TolerantReader.sample(type).deepCopy();
        teamless.remove("team");
        ObjectNode timeless = TolerantReader.sample(type).deepCopy();
        timeless.put("changedAt", "last Tuesday");

        assertThat(Schemas.complaints(type.stateClass(), teamless)).hasSize(1);
        assertThat(Schemas.complaints(type.stateClass(), timeless)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_sample_uses_words_this_version_knows(EventType type) {
        assertThat(TolerantReader.read(type, TolerantReader.sample(type)).toString())
                .doesNotContain("UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource
    void the_name_on_the_wire_leads_back_to_the_event(EventType type) {
        Event event = type.of(TolerantReader.read(type, TolerantReader.sample(type)));

        assertThat(event).isInstanceOf(type.eventClass());
        assertThat(event.type()).isEqualTo(type);
        assertThat(EventType.named(type.ceType())).isEqualTo(Optional.of(type));
        assertThat(type.ceType()).isEqualTo("io.keepwarm." + type.simpleName());
    }
}
