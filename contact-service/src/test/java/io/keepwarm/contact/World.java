package io.keepwarm.contact;

import io.keepwarm.chassis.wire.EventHeaders;
import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.Event;
import io.keepwarm.events.EventType;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.TieEvent.ContactTouched;
import io.keepwarm.events.tie.TieState;
import io.keepwarm.events.tie.Trend;
import io.keepwarm.events.tie.WarmthBand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// interaction-service, as contact-service meets it: it tells of the ties in one team, over Kafka.
public final class World implements AutoCloseable {
    private final String team;
    private final AtomicLong version = new AtomicLong();
    private final EventJson json = new EventJson();
    private final KafkaProducer<String, String> kafka = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    ConfigProvider.getConfig().getValue("keepwarm.kafka", String.class),
                    "linger.ms",
                    0),
            new StringSerializer(),
            new StringSerializer());

    public World(String team) {
        this.team = team;
    }

    /// The member's tie to the contact is so warm at `asOf`, and half as warm seven days later.
    public void tie(String contactId, String memberId, double score, Instant asOf) {
        tie(contactId, memberId, score, asOf, null);
    }

    /// The member has touched the contact, so that their tie is as warm as can be.
    public void touch(String contactId, String memberId, TieState.Cause touch) {
        tie(contactId, memberId, 100, touch.occurredAt(), touch);
    }

    /// That touch of the member is taken back; the newest is one of a day before it.
    public void touchTakenBack(String contactId, String memberId, TieState.Cause touch) {
        tie(contactId, memberId, 50, touch.occurredAt().minus(Duration.ofDays(1)), touch);
    }

    private void tie(String contactId, String memberId, double score, Instant asOf, TieState.@Nullable Cause cause) {
        tell(new ContactTouched(new TieState(
                team,
                version.incrementAndGet(),
                asOf,
                contactId,
                memberId,
                asOf,
                asOf,
                null,
                asOf,
                asOf,
                asOf,
                null,
                null,
                List.of(),
                false,
                Stage.UNKNOWN,
                0,
                new TieState.Warmth(score, asOf, 7, WarmthBand.WARM, Trend.UNKNOWN),
                new TieState.Ledger(0, 0, 0, 0),
                null,
                null,
                null,
                List.of(),
                cause)));
    }

    /// The tie is to be forgotten.
    public void noTie(String contactId, String memberId) {
        send(team + ":" + contactId + ":" + memberId, EventType.CONTACT_TOUCHED, null, version.incrementAndGet());
    }

    private void tell(Event event) {
        send(event.key(), event.type(), json.write(event), event.state().version());
    }

    private void send(String key, EventType type, @Nullable String value, long ofVersion) {
        var record = new ProducerRecord<>(type.topic().kafkaName(), key, value);
        header(record, EventHeaders.TYPE, type.ceType());
        header(record, EventHeaders.TEAM, team);
        header(record, EventHeaders.VERSION, String.valueOf(ofVersion));
        kafka.send(record);
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        kafka.close();
    }
}
