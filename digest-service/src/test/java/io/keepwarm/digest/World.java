package io.keepwarm.digest;

import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.wire.EventHeaders;
import io.keepwarm.chassis.wire.EventJson;
import io.keepwarm.events.Channel;
import io.keepwarm.events.Event;
import io.keepwarm.events.agenda.AgendaEvent.AgendaPrepared;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.events.attention.AttentionEvent.AttentionReported;
import io.keepwarm.events.attention.AttentionState;
import io.keepwarm.events.contact.ContactEvent.ContactErased;
import io.keepwarm.events.contact.ContactEvent.ContactMerged;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import io.keepwarm.events.contact.ContactEvent.ContactUnmerged;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.ErasureState;
import io.keepwarm.events.contact.MergeState;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpDue;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpOverdue;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpScheduled;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpSettled;
import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.events.member.LeapDay;
import io.keepwarm.events.member.MemberEvent.MemberSaved;
import io.keepwarm.events.member.MemberState;
import io.keepwarm.events.promise.PromiseEvent.PromiseKept;
import io.keepwarm.events.promise.PromiseEvent.PromiseMade;
import io.keepwarm.events.promise.PromiseState;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.TieEvent.ContactTouched;
import io.keepwarm.events.tie.TieState;
import io.keepwarm.events.tie.Trend;
import io.keepwarm.events.tie.WarmthBand;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// What the other services tell of one member and the people around them, said on the real topics.
public final class World {
    private static final AtomicLong VERSIONS = new AtomicLong(1);
    private static final EventJson JSON = new EventJson();
    private static final KafkaProducer<String, byte[]> KAFKA = new KafkaProducer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("keepwarm.kafka", String.class)),
            new StringSerializer(),
            new ByteArraySerializer());

    /// A zone where it is about noon and the clocks are never changed: no day ends, and no usual hour of a digest
    /// comes, while a test runs.
    private static final ZoneId NOON = ZoneId.of(
            "Etc/GMT%+d".formatted(Instant.now().atZone(ZoneOffset.UTC).getHour() - 12));

    public final Caller caller;
    private ZoneId zone = NOON;
    private String locale;
    private List<String> roles = List.of("member");

    private World(Caller caller) {
        this.caller = caller;
    }

    /// A member of a new team, told of and known when this returns.
    public static World ofNewMember() {
        return of(Caller.ofNewTeam("alice"));
    }

    public static World of(Caller caller) {
        var world = new World(caller);
        world.livesIn(NOON.getId());
        world.awaitKnown();
        return world;
    }

    public String email() {
        return caller.member() + "@" + caller.team() + ".example";
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), zone);
    }

    public void livesIn(String zoneName) {
        memberSaved(zoneName, true);
    }

    public void speaks(String language) {
        locale = language;
        memberSaved(zone.getId(), true);
    }

    public void leaves() {
        memberSaved(zone.getId(), false);
    }

    /// The member becomes a manager.
    public void leads() {
        roles = List.of("member", "manager");
        memberSaved(zone.getId(), true);
    }

    private void memberSaved(String zoneName, boolean active) {
        zone = ZoneId.of(zoneName);
        tell(new MemberSaved(new MemberState(
                caller.team(),
                VERSIONS.incrementAndGet(),
                Instant.now(),
                caller.member(),
                email(),
                "Alice",
                zoneName,
                locale,
                LeapDay.FEB_28,
                roles,
                active)));
    }

    private void awaitKnown() {
        await().until(() -> caller.request().get("/v1/digests/preview").statusCode() == 200);
    }

    /// A contact the whole team may see, kept by the member.
    public String contact(String name, String organisation) {
        String id = UUID.randomUUID().toString();
        contact(id, name, organisation, caller.member(), Visibility.TEAM, ContactStatus.ACTIVE);
        return id;
    }

    public void contact(
            String id, String name, String organisation, String keeper, Visibility visibility, ContactStatus status) {
        contact(id, name, organisation, keeper, visibility, status, Tier.REGULAR);
    }

    /// A contact of the member's inner circle.
    public void inCircle(String id, String name) {
        contact(id, name, null, caller.member(), Visibility.TEAM, ContactStatus.ACTIVE, Tier.INNER_CIRCLE);
    }

    private void contact(
            String id,
            String name,
            String organisation,
            String keeper,
            Visibility visibility,
            ContactStatus status,
            Tier tier) {
        tell(new ContactSaved(new ContactState(
                caller.team(),
                VERSIONS.incrementAndGet(),
                Instant.now(),
                id,
                keeper,
                visibility,
                status,
                null,
                null,
                ContactSource.MANUAL,
                Instant.now(),
                keeper,
                new ContactState.Name(name, null, null, null, null, null, null, null),
                null,
                null,
                null,
                organisation,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                tier,
                null,
                null,
                null,
                null,
                false)));
    }

    public void merged(String loser, String survivor) {
        tell(new ContactMerged(
                new MergeState(caller.team(), VERSIONS.incrementAndGet(), Instant.now(), loser, survivor)));
    }

    public void unmerged(String loser, String survivor) {
        tell(new ContactUnmerged(
                new MergeState(caller.team(), VERSIONS.incrementAndGet(), Instant.now(), loser, survivor)));
    }

    public void erased(String contactId) {
        tell(new ContactErased(new ErasureState(caller.team(), VERSIONS.incrementAndGet(), Instant.now(), contactId)));
    }

    /// A tie with a last touch `daysAgo` and a note of that day.
    public void tie(String contactId, int daysAgo, String note) {
        var at = today().minusDays(daysAgo).atTime(12, 0).atZone(zone).toInstant();
        tell(new ContactTouched(new TieState(
                caller.team(),
                VERSIONS.incrementAndGet(),
                Instant.now(),
                contactId,
                caller.member(),
                at,
                at,
                at,
                null,
                at,
                at,
                note == null ? null : new TieState.LastNote(note, today().minusDays(daysAgo), false),
                Channel.CALL,
                null,
                false,
                Stage.TALKING,
                0,
                new TieState.Warmth(40, at, 30, WarmthBand.COOLING, Trend.FALLING),
                new TieState.Ledger(0, 0, 0, 0),
                null,
                null,
                null,
                null,
                null)));
    }

    /// A follow-up of the member that has been overdue for `days`.
    public String overdue(String contactId, Reason reason, int days) {
        String id = UUID.randomUUID().toString();
        tell(new FollowUpOverdue(
                followUp(id, contactId, reason, today().minusDays(days), FollowUpStatus.OVERDUE, null, null)));
        return id;
    }

    /// The member promised something that was due three days ago.
    public String promised(String contactId) {
        return promised(contactId, false);
    }

    public String promised(String contactId, boolean isPrivate) {
        String id = UUID.randomUUID().toString();
        tell(new PromiseMade(new PromiseState(
                caller.team(),
                VERSIONS.incrementAndGet(),
                Instant.now(),
                id,
                contactId,
                caller.member(),
                PromisedBy.ME,
                "send the book",
                null,
                today().minusDays(9),
                today().minusDays(3),
                isPrivate,
                PromiseStatus.OPEN,
                null)));
        return id;
    }

    /// The member kept a promise on that day.
    public void promiseKept(String contactId, LocalDate on) {
        tell(new PromiseKept(new PromiseState(
                caller.team(),
                VERSIONS.incrementAndGet(),
                Instant.now(),
                UUID.randomUUID().toString(),
                contactId,
                caller.member(),
                PromisedBy.ME,
                "send the book",
                null,
                on.minusDays(5),
                on,
                false,
                PromiseStatus.KEPT,
                on)));
    }

    /// A follow-up of a promise that is due on that day.
    public String promisedFor(String contactId, LocalDate dueOn) {
        String id = UUID.randomUUID().toString();
        tell(new FollowUpScheduled(
                followUp(id, contactId, Reason.MY_PROMISE, dueOn, FollowUpStatus.SCHEDULED, null, null)));
        return id;
    }

    /// A day of the member's last complete week.
    public LocalDate lastWeek() {
        return today().minusWeeks(1);
    }

    /// The figures of the week of `day`.
    public void attended(LocalDate day, int weeksInARow, int weeksInTouch) {
        String week =
                "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        tell(new AttentionReported(new AttentionState(
                caller.team(),
                VERSIONS.incrementAndGet(),
                Instant.now(),
                caller.member(),
                week,
                1,
                0,
                0,
                4,
                1,
                3,
                2,
                1,
                0.75,
                1,
                weeksInARow,
                weeksInTouch)));
    }

    /// The member says how they want to be told.
    public void prefer(String wishes) {
        caller.request()
                .header("If-Match", "*")
                .body(wishes)
                .put("/v1/digest-preferences/me")
                .then()
                .statusCode(200);
    }

    /// A follow-up of the member that is due today.
    public String due(String contactId, Reason reason) {
        String id = UUID.randomUUID().toString();
        tell(new FollowUpDue(followUp(id, contactId, reason, today(), FollowUpStatus.DUE, null, null)));
        return id;
    }

    /// The same follow-up comes back and is due today.
    public void reminded(String followUpId, String contactId) {
        tell(new FollowUpDue(
                followUp(followUpId, contactId, Reason.KEEP_IN_TOUCH, today(), FollowUpStatus.DUE, null, null)));
    }

    public void settled(String followUpId, String contactId, SettledBy by) {
        tell(new FollowUpSettled(
                followUp(followUpId, contactId, Reason.KEEP_IN_TOUCH, today(), FollowUpStatus.SETTLED, null, by)));
    }

    private FollowUpState followUp(
            String id,
            String contactId,
            Reason reason,
            LocalDate dueOn,
            FollowUpStatus state,
            LocalDate snoozedUntil,
            SettledBy settledBy) {
        return new FollowUpState(
                caller.team(),
                VERSIONS.incrementAndGet(),
                Instant.now(),
                id,
                contactId,
                caller.member(),
                reason,
                null,
                dueOn,
                dueOn.plusDays(1),
                null,
                state,
                snoozedUntil,
                settledBy,
                settledBy == null ? null : Instant.now(),
                null,
                false);
    }

    /// An agenda of that day with these follow-ups in this order.
    public void agenda(LocalDate on, AgendaState.Line... ranked) {
        agendaWith(on, List.of(ranked), List.of());
    }

    public void agendaWith(LocalDate on, List<AgendaState.Line> ranked, List<AgendaState.Occasion> occasions) {
        tell(new AgendaPrepared(new AgendaState(
                caller.team(),
                VERSIONS.incrementAndGet(),
                Instant.now(),
                caller.member(),
                on,
                ranked,
                List.of(),
                occasions)));
    }

    public static AgendaState.Line line(String followUpId, String contactId, int rank, String... why) {
        return new AgendaState.Line(
                followUpId,
                contactId,
                rank,
                List.of(why),
                new AgendaState.Suggestion("Ask about the move to Turin.", Channel.CALL, null, null),
                List.of());
    }

    /// Awaits that the preview names exactly these people, in this order.
    public void awaitWaiting(String... names) {
        await().untilAsserted(() -> caller.request()
                .get("/v1/digests/preview")
                .then()
                .body("people.name", org.hamcrest.Matchers.equalTo(List.of(names))));
    }

    /// Awaits that the preview knows what was noted last about the first person: topics come in no order.
    public void awaitNote(String note) {
        await().untilAsserted(() -> caller.request()
                .get("/v1/digests/preview")
                .then()
                .body("people[0].note", org.hamcrest.Matchers.equalTo(note)));
    }

    /// A version higher than any before.
    public static long nextVersion() {
        return VERSIONS.incrementAndGet();
    }

    /// Says anything on its topic.
    public void tell(Event event) {
        var record = new ProducerRecord<>(
                event.type().topic().kafkaName(), event.key(), JSON.write(event).getBytes(StandardCharsets.UTF_8));
        EventHeaders.put(record.headers(), EventHeaders.ID, UUID.randomUUID().toString());
        EventHeaders.put(record.headers(), EventHeaders.TYPE, event.type().ceType());
        EventHeaders.put(record.headers(), EventHeaders.TEAM, caller.team());
        EventHeaders.put(
                record.headers(), EventHeaders.VERSION, "" + event.state().version());
        KAFKA.send(record);
        KAFKA.flush();
    }
}
