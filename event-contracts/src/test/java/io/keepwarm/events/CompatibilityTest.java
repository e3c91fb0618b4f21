package io.keepwarm.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.TieState;
import io.keepwarm.events.tie.WarmthBand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Services and integrators upgrade in any order: events of older and of newer writers can be read.
class CompatibilityTest {

    @Test
    void a_contact_with_fewer_fields_a_newer_field_and_newer_words_still_reads() {
        var contact = (ContactState) old(EventType.CONTACT_SAVED);

        assertThat(contact.state()).isEqualTo(ContactStatus.ACTIVE);
        assertThat(contact.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(contact.preferredChannel()).isEqualTo(Channel.UNKNOWN);
        assertThat(contact.emails()).singleElement().satisfies(email -> {
            assertThat(email.value()).isEqualTo("mira@okafor.example");
            assertThat(email.kinds()).isEmpty();
        });
        assertThat(contact.needs()).isEmpty();
        assertThat(contact.relevance()).isNull();
    }

    @Test
    void a_tie_with_fewer_fields_a_newer_field_and_newer_words_still_reads() {
        var tie = (TieState) old(EventType.CONTACT_TOUCHED);

        assertThat(tie.warmth().band()).isEqualTo(WarmthBand.UNKNOWN);
        assertThat(tie.warmth().score()).isEqualTo(20);
        assertThat(tie.cause().channel()).isEqualTo(Channel.UNKNOWN);
        assertThat(tie.cause().direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(tie.owed()).isEmpty();
        assertThat(tie.lastInboundAt()).isNull();
    }

    @Test
    void a_follow_up_with_fewer_fields_a_newer_field_and_newer_words_still_reads() {
        var followUp = (FollowUpState) old(EventType.FOLLOW_UP_SETTLED);

        assertThat(followUp.reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(followUp.settledBy()).isEqualTo(SettledBy.UNKNOWN);
        assertThat(followUp.answer()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACT_SAVED", "CONTACT_TOUCHED", "FOLLOW_UP_SETTLED"})
    void an_event_of_another_version_keeps_to_this_versions_schema(EventType type) {
        assertThat(Schemas.complaints(type.stateClass(), oldJson(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_required_fields_alone_are_enough_for_record_and_schema(EventType type) {
        ObjectNode json = TolerantReader.sample(type).deepCopy();
        List<String> names = new ArrayList<>();
        Schemas.source(type.stateClass()).path("required").forEach(name -> names.add(name.asText()));
        json.retain(names);

        State state = TolerantReader.read(type, json);

        assertThat(state.key())
                .isEqualTo(
                        TolerantReader.read(type, TolerantReader.sample(type)).key());
        assertThat(Schemas.complaints(type.stateClass(), json)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void null_says_the_same_as_leaving_an_optional_field_out(EventType type) {
        JsonNode schema = Schemas.source(type.stateClass());
        ObjectNode without = TolerantReader.sample(type).deepCopy();
        ObjectNode withNull = without.deepCopy();
        for (var property : schema.path("properties").properties()) {
            boolean nullable = property.getValue().toString().contains("\"null\"");
            if (nullable) {
                without.remove(property.getKey());
                withNull.putNull(property.getKey());
            }
        }

        assertThat(TolerantReader.read(type, withNull)).isEqualTo(TolerantReader.read(type, without));
        assertThat(Schemas.complaints(type.stateClass(), withNull)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void every_vocabulary_ends_with_the_word_for_what_is_newer(Class<?> vocabulary) {
        Object[] words = vocabulary.getEnumConstants();

        assertThat(words[words.length - 1]).hasToString("UNKNOWN");
    }

    static Stream<Class<?>> vocabularies() {
        return Schemas.states().stream()
                .flatMap(CompatibilityTest::types)
                .filter(Class::isEnum)
                .distinct();
    }

    private static Stream<Class<?>> types(Class<?> type) {
        Stream<Class<?>> inner = type.isRecord()
                ? Stream.concat(
                                Arrays.stream(type.getRecordComponents()).map(component -> component.getType()),
                                Arrays.stream(type.getDeclaredClasses()))
                        .flatMap(CompatibilityTest::types)
                : Stream.empty();
        return Stream.concat(Stream.of(type), inner);
    }

    private static State old(EventType type) {
        return TolerantReader.read(type, oldJson(type));
    }

    private static JsonNode oldJson(EventType type) {
        return TolerantReader.json("old/" + type.simpleName() + ".json");
    }
}
