package io.keepwarm.reminder;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.wire.EventHeaders;
import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.Channel;
import io.keepwarm.events.Event;
import io.keepwarm.events.answer.Answer;
import io.keepwarm.events.answer.AnswerEvent.FollowUpAnswered;
import io.keepwarm.events.answer.AnswerState;
import io.keepwarm.events.contact.ContactEvent.ContactErased;
import io.keepwarm.events.contact.ContactEvent.ContactMerged;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import io.keepwarm.events.contact.ContactEvent.ContactUnmerged;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.ErasureState;
import io.keepwarm.events.contact.MergeState;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventNoted;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventRetracted;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.lifeevent.LifeEventState;
import io.keepwarm.events.lifeevent.Side;
import io.keepwarm.events.member.LeapDay;
import io.keepwarm.events.member.MemberEvent.MemberSaved;
import io.keepwarm.events.member.MemberState;
import io.keepwarm.events.promise.PromiseEvent.PromiseDropped;
import io.keepwarm.events.promise.PromiseEvent.PromiseKept;
import io.keepwarm.events.promise.PromiseEvent.PromiseMade;
import io.keepwarm.events.promise.PromiseState;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.events.tie.TieEvent.ContactTouched;
import io.keepwarm.events.tie.TieEvent.TouchRetracted;
import io.keepwarm.events.tie.TieState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// The other services, as reminder-service meets them: they tell what happens in one team, over Kafka.
public final class World implements AutoCloseable {
    /// A zone where it is about noon and the clocks are never changed: a test that counts days from now means
    /// the same days at
    /// whatever hour and in whatever month it runs.
    public static final ZoneId NOON =
            ZoneId.of(noonAt(Instant.now().atZone(ZoneOffset.UTC).getHour()));

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

    /// Of a team that no other test uses.
    public World() {
        this("team-" + UUID.randomUUID());
    }

    /// Of a team that goes on.
    public World(String team) {
        this.team = team;
    }

    /// The area's names turn the sign: `Etc/GMT+5` is five hours behind UTC.
    private static String noonAt(int utcHour) {
        return "Etc/GMT%+d".formatted(utcHour - 12);
    }

    public String team() {
        return team;
    }

    public Caller caller(String member) {
        return Caller.of(member, team, claims -> claims.zone(NOON.getId()));
    }

    /// A member who lives where it is [#NOON].
    public void member(String member) {
        member(member, NOON, true);
    }

    public void memberGone(String member) {
        member(member, NOON, false);
    }

    /// A member lives elsewhere now.
    public void moved(String member, ZoneId zone) {
        member(member, zone, true);
    }

    private void member(String member, ZoneId zone, boolean active) {
        tell(new MemberSaved(new MemberState(
                team,
                version.incrementAndGet(),
                Instant.now(),
                member,
                member + "@example.org",
                member,
                zone.getId(),
                "en",
                LeapDay.FEB_28,
                List.of("member"),
                active)));
    }

    /// A contact made by hand at `createdAt`.
    public String contact(String keeper, Tier tier, Instant createdAt) {
        return contact(
                UUID.randomUUID().toString(),
                keeper,
                tier,
                createdAt,
                ContactSource.MANUAL,
                ContactStatus.ACTIVE,
                null);
    }

    public String contact(
            String id,
            String keeper,
            Tier tier,
            Instant createdAt,
            ContactSource source,
            ContactStatus status,
            @Nullable String cadence) {
        saved(id, keeper, tier, createdAt, source, status, null, cadence);
        return id;
    }

    public void paused(String contact, String keeper, Tier tier, Instant createdAt, LocalDate until) {
        saved(contact, keeper, tier, createdAt, ContactSource.MANUAL, ContactStatus.PAUSED, until, null);
    }

    private void saved(
            String id,
            String keeper,
            Tier tier,
            Instant createdAt,
            ContactSource source,
            ContactStatus status,
            @Nullable LocalDate pausedUntil,
            @Nullable String cadence) {
        save(Person.keptBy(keeper)
                .id(id)
                .tier(tier)
                .createdAt(createdAt)
                .source(source)
                .status(status)
                .pausedUntil(pausedUntil)
                .cadence(cadence));
    }

    /// contact-service tells of somebody, or tells anew.
    ///
    /// @return their id
    public String save(Person person) {
        tell(new ContactSaved(person.state(team, version.incrementAndGet())));
        return person.id();
    }

    /// interaction-service tells of a tie, or tells anew.
    public void tie(Bond bond) {
        tell(new ContactTouched(bond.state(team, version.incrementAndGet())));
    }

    public void promise(String id, String contact, String member, PromisedBy by, @Nullable LocalDate dueOn) {
        tell(new PromiseMade(promise(id, contact, member, by, dueOn, PromiseStatus.OPEN)));
    }

    public void promiseKept(String id, String contact, String member, PromisedBy by) {
        tell(new PromiseKept(promise(id, contact, member, by, null, PromiseStatus.KEPT)));
    }

    public void promiseDropped(String id, String contact, String member, PromisedBy by) {
        tell(new PromiseDropped(promise(id, contact, member, by, null, PromiseStatus.DROPPED)));
    }

    private PromiseState promise(
            String id, String contact, String member, PromisedBy by, @Nullable LocalDate dueOn, PromiseStatus state) {
        return new PromiseState(
                team,
                version.incrementAndGet(),
                Instant.now(),
                id,
                contact,
                member,
                by,
                "send the article on tides",
                null,
                LocalDate.now(NOON),
                dueOn,
                false,
                state,
                null);
    }

    public void lifeEvent(String id, String contact, LifeEventKind kind, LocalDate on) {
        tell(new LifeEventNoted(lifeEvent(id, contact, kind, on, "Starts at Contoso")));
    }

    public void lifeEventRetracted(String id, String contact, LocalDate on) {
        tell(new LifeEventRetracted(lifeEvent(id, contact, LifeEventKind.OTHER, on, null)));
    }

    private LifeEventState lifeEvent(
            String id, String contact, LifeEventKind kind, LocalDate on, @Nullable String note) {
        return new LifeEventState(
                team,
                version.incrementAndGet(),
                Instant.now(),
                id,
                contact,
                kind,
                on,
                Side.ABOUT,
                note,
                null,
                "alice",
                null,
                null);
    }

    /// contact-service has it, and no event has told of it yet.
    public String unheardContact(String keeper, Tier tier, Instant createdAt, long version) {
        String id = UUID.randomUUID().toString();
        write(id, """
                {"id": "%s", "version": %d, "keeperId": "%s", "visibility": "TEAM", "state": "ACTIVE",
                 "source": "MANUAL", "createdAt": "%s", "tier": "%s", "name": {"full": "Ada Lovelace"},
                 "newerThanWeKnow": [1, 2]}
                """.formatted(id, version, keeper, createdAt, tier));
        return id;
    }

    public void contactServiceIsAway() {
        write("away", "");
    }

    private void write(String file, String text) {
        try {
            var folder = Path.of(ConfigProvider.getConfig().getValue("keepwarm.test.contacts", String.class), team);
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void erase(String contact) {
        tell(new ContactErased(new ErasureState(team, version.incrementAndGet(), Instant.now(), contact)));
    }

    public void merge(String contact, String survivor) {
        tell(new ContactMerged(new MergeState(team, version.incrementAndGet(), Instant.now(), contact, survivor)));
    }

    public void unmerge(String contact, String survivor) {
        tell(new ContactUnmerged(new MergeState(team, version.incrementAndGet(), Instant.now(), contact, survivor)));
    }

    public void touched(String contact, String member, Instant at) {
        tell(new ContactTouched(tie(contact, member, at, at)));
    }

    /// A touch the team may not know of; `shared` is the newest it may know of.
    public void touchedPrivately(String contact, String member, Instant at, @Nullable Instant shared) {
        tell(new ContactTouched(tie(contact, member, at, shared)));
    }

    /// A touch was taken back; `at` is the one that is the last now.
    public void retracted(String contact, String member, @Nullable Instant at) {
        tell(new TouchRetracted(tie(contact, member, at, at)));
    }

    public void answered(String followUp, String contact, String member, Answer answer, @Nullable LocalDate until) {
        tell(new FollowUpAnswered(new AnswerState(
                team,
                version.incrementAndGet(),
                Instant.now(),
                UUID.randomUUID().toString(),
                followUp,
                contact,
                member,
                answer,
                Channel.CALL,
                "Good talk",
                until,
                Instant.now(),
                null)));
    }

    private TieState tie(String contact, String member, @Nullable Instant at, @Nullable Instant shared) {
        return Bond.of(contact, member).touched(at).shared(shared).state(team, version.incrementAndGet());
    }

    private void tell(Event event) {
        tell(List.of(event));
    }

    /// Whatever events a test has made itself.
    public void tell(List<Event> events) {
        for (var event : events) {
            var record = new ProducerRecord<>(event.type().topic().kafkaName(), event.key(), json.write(event));
            header(record, EventHeaders.TYPE, event.type().ceType());
            header(record, EventHeaders.TEAM, team);
            header(record, EventHeaders.VERSION, "" + event.state().version());
            kafka.send(record);
        }
        kafka.flush();
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        kafka.close();
    }
}
