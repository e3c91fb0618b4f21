package io.keepwarm.reminder.year;

import io.keepwarm.chassis.wire.EventHeaders;
import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.EventType;
import io.keepwarm.events.Topic;
import io.keepwarm.events.agenda.AgendaEvent;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.events.followup.FollowUpEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// What the service has published of the year's team, as the other services read it: from the beginning.
final class Topics implements AutoCloseable {
    private final EventJson json = new EventJson();
    private final Map<String, AgendaState> agendas = new HashMap<>();
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("keepwarm.kafka", String.class)),
            new StringDeserializer(),
            new ByteArrayDeserializer());

    Topics() {
        var partitions = Stream.of(Topic.FOLLOW_UPS, Topic.AGENDAS)
                .flatMap(topic -> consumer.partitionsFor(topic.kafkaName()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Reads on to the end, and has `told` hear of it.
    ///
    /// @return what it had not heard before
    List<FollowUpEvent> read(FollowUpsTold told, Supplier<Instant> now) {
        List<FollowUpEvent> news = new ArrayList<>();
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                if (header(record, EventHeaders.TEAM).equals(Year.TEAM)) {
                    read(record, told, now, news);
                }
            }
        }
        return news;
    }

    private void read(
            ConsumerRecord<String, byte[]> record,
            FollowUpsTold told,
            Supplier<Instant> now,
            List<FollowUpEvent> news) {
        if (record.value() == null) {
            told.forgotten(record.key(), Long.parseLong(header(record, EventHeaders.VERSION)), now.get());
            return;
        }
        var type = EventType.named(header(record, EventHeaders.TYPE)).orElseThrow();
        switch (json.read(type, record.value())) {
            case FollowUpEvent event when told.hear(event.state().version(), event.state()) -> news.add(event);
            case AgendaEvent event -> agendas.put(event.state().memberId(), event.state());
            default -> {}
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return EventHeaders.get(record.headers(), name).orElseThrow();
    }

    /// The agenda of that member that was told last.
    AgendaState agenda(String memberId) {
        return agendas.get(memberId);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
