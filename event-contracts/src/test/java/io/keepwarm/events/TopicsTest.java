package io.keepwarm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicsTest {

    @Test
    void answers_are_kept_for_a_week_and_digests_for_ninety_days_and_all_else_for_ever() {
        assertThat(Topic.ANSWERS.retention()).contains(Duration.ofDays(7));
        assertThat(Topic.DIGESTS.retention()).contains(Duration.ofDays(90));
        assertThat(Arrays.stream(Topic.values())
                        .filter(topic -> topic.retention().isEmpty()))
                .hasSize(Topic.values().length - 2)
                .allSatisfy(topic -> assertThat(topic.cleanupPolicy()).isEqualTo("compact"));
        assertThat(Topic.ANSWERS.cleanupPolicy()).isEqualTo("compact,delete");
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_is_found_by_its_name_in_kafka(Topic topic) {
        assertThat(topic.kafkaName()).matches("keepwarm\\.[a-z]+(-[a-z]+)*");
        assertThat(Topic.named(topic.kafkaName())).isEqualTo(Optional.of(topic));
    }

    @ParameterizedTest
    @EnumSource
    void every_topic_has_events(Topic topic) {
        assertThat(EventType.values()).anyMatch(type -> type.topic() == topic);
    }

    @Test
    void a_name_of_a_newer_contract_is_not_found() {
        assertThat(Topic.named("keepwarm.birds")).isEmpty();
        assertThat(EventType.named("io.keepwarm.BirdSeen")).isEmpty();
    }
}
