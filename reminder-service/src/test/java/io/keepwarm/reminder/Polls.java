package io.keepwarm.reminder;

import io.keepwarm.chassis.wire.EventHeaders;
import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.Event;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/// What a listener is handed when several events lie in its topic.
public final class Polls {
    private Polls() {}

    /// Events of one topic in one poll.
    public static ConsumerRecords<String, byte[]> of(Event... events) {
        String topic = events[0].type().topic().kafkaName();
        var records = IntStream.range(0, events.length)
                .mapToObj(n -> record(topic, n, events[n]))
                .toList();
        return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), records), Map.of());
    }

    private static ConsumerRecord<String, byte[]> record(String topic, int offset, Event event) {
        var record = new ConsumerRecord<>(
                topic, 0, offset, event.key(), new EventJson().write(event).getBytes(StandardCharsets.UTF_8));
        var headers = record.headers();
        EventHeaders.put(headers, EventHeaders.TYPE, event.type().ceType());
        EventHeaders.put(headers, EventHeaders.TEAM, event.state().team());
        EventHeaders.put(headers, EventHeaders.VERSION, "" + event.state().version());
        return record;
    }
}
