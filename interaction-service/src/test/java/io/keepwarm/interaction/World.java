package io.keepwarm.interaction;

import io.keepwarm.chassis.wire.EventHeaders;
import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.Channel;
import io.keepwarm.events.Event;
import io.keepwarm.events.EventType;
import io.keepwarm.events.Topic;
import io.keepwarm.events.contact.ContactEvent.ContactErased;
import io.keepwarm.events.contact.ContactEvent.ContactMerged;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import io.keepwarm.events.contact.ContactEvent.ContactUnmerged;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.ErasureState;
import io.keepwarm.events.contact.InterestKind;
import io.keepwarm.events.contact.MergeState;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpReopened;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpSettled;
import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventNoted;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventRetracted;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.lifeevent.LifeEventState;
import io.keepwarm.events.lifeevent.Side;
import io.keepwarm.events.member.LeapDay;
import io.keepwarm.events.member.MemberEvent.MemberSaved;
import io.keepwarm.events.member.MemberState;
import io.keepwarm.events.tie.TieEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/// The other services, as this one meets them over Kafka: they tell what happens in one team, and read what it tells.
public final class World implements AutoCloseable {
    private final String team;
    private final AtomicLong version = new AtomicLong(10);
    private final EventJson json = new EventJson();
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, byte[]> topics;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    public World(Team team) {
        this.team = team.name();
        String kafka = ConfigProvider.getConfig().getValue("keepwarm.kafka", String.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", 0), new StringSerializer(), new StringSerializer());
        topics = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = Stream.of(Topic.TIES, Topic.PROMISES, Topic.SHELF, Topic.ATTENTION)
                .flatMap(topic -> topics.partitionsFor(topic.kafkaName()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        topics.assign(partitions);
        topics.seekToBeginning(partitions);
    }

    public void memberSaved(String member, String zone) {
        memberSaved(member, zone, null);
    }

    public void memberSaved(String member, String zone, String email) {
        memberSaved(member, zone, email, true);
    }

    /// Somebody who is in the team no longer.
    public void memberLeft(String member, String zone) {
        memberSaved(member, zone, null, false);
    }

    private void memberSaved(String member, String zone, String email, boolean active) {
        tell(new MemberSaved(new MemberState(
                team,
                version.incrementAndGet(),
                Instant.now(),
                member,
                email,
                member,
                zone,
                null,
                LeapDay.FEB_28,
                List.of("member"),
                active)));
    }

    public void contactSaved(String id, String keeper, Visibility visibility, String... emails) {
        tell(new ContactSaved(contact(id, keeper, visibility, emails)));
    }

    /// Somebody who works somewhere.
    public void employeeSaved(String id, String keeper, Visibility visibility, String organisation) {
        tell(new ContactSaved(contact(id, keeper, visibility, organisation, Tier.NONE)));
    }

    /// Somebody as close as their keeper wants them.
    public void closeContactSaved(String id, String keeper, Tier tier) {
        tell(new ContactSaved(contact(id, keeper, Visibility.TEAM, null, tier)));
    }

    /// A person who is known: met over a loom in Ghent, sails, works at Northwind, is best reached by letter, looks for
    /// a weaver, was last looked up long ago, and is vouched for by their keeper, who built a loom with them.
    public void acquaintanceSaved(String id, String keeper, Visibility visibility) {
        var plain = contact(id, keeper, visibility);
        tell(new ContactSaved(new ContactState(
                team,
                plain.version(),
                plain.changedAt(),
                id,
                keeper,
                visibility,
                ContactStatus.ACTIVE,
                null,
                null,
                ContactSource.API,
                plain.createdAt(),
                keeper,
                new ContactState.Name("Ada Lund", "Ada", "Lund", null, null, null, null, null),
                List.of(),
                List.of(),
                List.of(),
                "Northwind",
                "Head of weaving",
                Channel.LETTER,
                null,
                null,
                new ContactState.HowMet("over a broken loom", "the fair in Ghent", "2019", "Rosa Berg"),
                null,
                List.of(),
                List.of(new ContactState.Interest(InterestKind.HOBBY, "sailing")),
                List.of(),
                List.of(new ContactState.Need("INTRODUCTION", "a weaver for the spring", null, null)),
                false,
                List.of(new ContactState.ResearchNote("Speaks at fairs", null, LocalDate.parse("2024-01-01"))),
                List.of(),
                Tier.NONE,
                null,
                null,
                null,
                new ContactState.Vouch(4, "Built a loom together", LocalDate.now(ZoneOffset.UTC)),
                false)));
    }

    public void lifeEventNoted(String id, String contact, LifeEventKind kind, String note) {
        tell(new LifeEventNoted(lifeEvent(id, contact, kind, note)));
    }

    public void lifeEventRetracted(String id, String contact) {
        tell(new LifeEventRetracted(lifeEvent(id, contact, LifeEventKind.OTHER, null)));
    }

    private LifeEventState lifeEvent(String id, String contact, LifeEventKind kind, String note) {
        return new LifeEventState(
                team,
                version.incrementAndGet(),
                Instant.now(),
                id,
                contact,
                kind,
                LocalDate.now(ZoneOffset.UTC),
                Side.ABOUT,
                note,
                null,
                "alice",
                null,
                null);
    }

    private ContactState contact(String id, String keeper, Visibility visibility, String... emails) {
        return contact(id, keeper, visibility, null, Tier.NONE, emails);
    }

    private ContactState contact(
            String id, String keeper, Visibility visibility, String organisation, Tier tier, String... emails) {
        return new ContactState(
                team,
                version.incrementAndGet(),
                Instant.now(),
                id,
                keeper,
                visibility,
                ContactStatus.ACTIVE,
                null,
                null,
                ContactSource.API,
                Instant.now(),
                keeper,
                new ContactState.Name("Ada", null, null, null, null, null, null, null),
                Stream.of(emails)
                        .map(email -> new ContactState.ContactPoint(email, List.of(), false))
                        .toList(),
                List.of(),
                List.of(),
                organisation,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                tier,
                null,
                null,
                null,
                null,
                false);
    }

    public void merged(String loser, String survivor) {
        tell(new ContactMerged(new MergeState(team, version.incrementAndGet(), Instant.now(), loser, survivor)));
    }

    public void unmerged(String loser, String survivor) {
        tell(new ContactUnmerged(new MergeState(team, version.incrementAndGet(), Instant.now(), loser, survivor)));
    }

    public void erased(String contact) {
        tell(new ContactErased(new ErasureState(team, version.incrementAndGet(), Instant.now(), contact)));
    }

    /// The answer that settled a follow-up about a promise.
    public void settledPromise(String followUp, String promise, String contact, String member, Instant at) {
        tell(new FollowUpSettled(aboutPromise(
                followUp(followUp, Reason.MY_PROMISE, contact, member, "answer-" + at, at, FollowUpStatus.SETTLED),
                promise)));
    }

    /// That answer taken back.
    public void reopenedPromise(String followUp, String promise, String contact, String member, Instant at) {
        tell(new FollowUpReopened(aboutPromise(
                followUp(followUp, Reason.MY_PROMISE, contact, member, "answer-" + at, at, FollowUpStatus.DUE),
                promise)));
    }

    private static FollowUpState aboutPromise(FollowUpState state, String promise) {
        return new FollowUpState(
                state.team(),
                state.version(),
                state.changedAt(),
                state.followUpId(),
                state.contactId(),
                state.memberId(),
                Reason.MY_PROMISE,
                promise,
                state.dueOn(),
                state.overdueOn(),
                state.expiresOn(),
                state.state(),
                state.snoozedUntil(),
                state.settledBy(),
                state.settledAt(),
                state.answer(),
                state.isPrivate());
    }

    public void settled(String followUp, String contact, String member, String answer, Instant at) {
        settled(followUp, Reason.KEEP_IN_TOUCH, contact, member, answer, at);
    }

    public void settled(String followUp, Reason reason, String contact, String member, String answer, Instant at) {
        tell(new FollowUpSettled(followUp(followUp, reason, contact, member, answer, at, FollowUpStatus.SETTLED)));
    }

    public void reopened(String followUp, String contact, String member, String answer, Instant at) {
        tell(new FollowUpReopened(
                followUp(followUp, Reason.KEEP_IN_TOUCH, contact, member, answer, at, FollowUpStatus.DUE)));
    }

    private FollowUpState followUp(
            String id, Reason reason, String contact, String member, String answer, Instant at, FollowUpStatus status) {
        boolean settled = status == FollowUpStatus.SETTLED;
        return new FollowUpState(
                team,
                version.incrementAndGet(),
                Instant.now(),
                id,
                contact,
                member,
                reason,
                null,
                LocalDate.parse("2026-01-01"),
                null,
                null,
                status,
                null,
                settled ? SettledBy.ANSWER : null,
                settled ? at : null,
                new FollowUpState.GivenAnswer(answer, Channel.CALL, "Good talk", at),
                false);
    }

    /// Puts anything on a topic.
    public void tell(Event event) {
        var record = new ProducerRecord<>(event.type().topic().kafkaName(), event.key(), json.write(event));
        record.headers()
                .add(EventHeaders.TYPE, bytes(event.type().ceType()))
                .add(EventHeaders.TEAM, bytes(team))
                .add(EventHeaders.VERSION, bytes("" + event.state().version()));
        producer.send(record);
        producer.flush();
    }

    /// The events told of ties of this team so far, in the order of each key.
    public List<TieEvent> tieEvents() {
        return events(TieEvent.class);
    }

    /// The events of one kind told of this team so far, in the order of each key.
    public <E extends Event> List<E> events(Class<E> kind) {
        return records().stream()
                .filter(record -> record.value() != null)
                .map(record -> json.read(type(record), record.value()))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// Waits for that many events of one kind with this key.
    public <E extends Event> List<E> events(Class<E> kind, String key, int count) {
        return Awaitility.await()
                .until(
                        () -> events(kind).stream()
                                .filter(event -> event.key().equals(key))
                                .toList(),
                        events -> events.size() >= count);
    }

    /// Waits for that many events of this tie.
    public List<TieEvent> tieEvents(String contact, int count) {
        return Awaitility.await()
                .until(
                        () -> tieEvents().stream()
                                .filter(event -> event.state().contactId().equals(contact))
                                .toList(),
                        events -> events.size() >= count);
    }

    /// The keys that were given a tombstone.
    public List<String> forgotten() {
        return records().stream()
                .filter(record -> record.value() == null)
                .map(ConsumerRecord::key)
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        topics.poll(Duration.ofMillis(100)).forEach(record -> {
            if (Optional.of(team).equals(EventHeaders.get(record.headers(), EventHeaders.TEAM))) {
                read.add(record);
            }
        });
        return read;
    }

    private static EventType type(ConsumerRecord<String, byte[]> record) {
        return EventType.named(
                        EventHeaders.get(record.headers(), EventHeaders.TYPE).orElseThrow())
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        topics.close();
    }
}
