package io.keepwarm.digest.webhook;

import static org.awaitility.Awaitility.await;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.digest.World;
import io.keepwarm.events.Channel;
import io.keepwarm.events.Event;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpOverdue;
import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.promise.PromiseEvent.PromiseMade;
import io.keepwarm.events.promise.PromiseState;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.TieEvent.ContactTouched;
import io.keepwarm.events.tie.TieState;
import io.keepwarm.events.tie.Trend;
import io.keepwarm.events.tie.WarmthBand;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A team with a manager, and what the other services tell of it.
final class Team {
    final World world = World.ofNewMember();
    final String name = world.caller.team();
    final Caller manager = Caller.of("marie", name, claims -> claims.groups("member", "manager"));
    private final TeamTransactions transactions;
    private final EntityManager entities;

    Team(TeamTransactions transactions, EntityManager entities) {
        this.transactions = transactions;
        this.entities = entities;
    }

    /// Makes a webhook for these types.
    Response hook(String url, String... types) {
        return manager.request()
                .body(Map.of("url", url, "eventTypes", List.of(types)))
                .post("/v1/webhooks");
    }

    Response read(String hook) {
        return manager.request().get("/v1/webhooks/" + hook);
    }

    List<Map<String, Object>> log(String hook) {
        return manager.request()
                .get("/v1/webhooks/" + hook + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    String contact(String who) {
        return world.contact(who, null);
    }

    String privateContact(String who) {
        String id = UUID.randomUUID().toString();
        turns(id, who, Visibility.PRIVATE);
        return id;
    }

    void turns(String contact, String who, Visibility visibility) {
        world.contact(contact, who, null, world.caller.member(), visibility, ContactStatus.ACTIVE);
    }

    ContactTouched touch(String contact, boolean isPrivate, String note, boolean noteIsPrivate) {
        var now = Instant.now();
        return new ContactTouched(new TieState(
                name,
                World.nextVersion(),
                now,
                contact,
                world.caller.member(),
                now,
                now,
                now,
                null,
                isPrivate ? null : now,
                isPrivate ? null : now,
                new TieState.LastNote(note, LocalDate.of(2026, 11, 22), noteIsPrivate),
                Channel.CALL,
                List.of("a topic"),
                false,
                Stage.TALKING,
                3,
                new TieState.Warmth(40, now, 30, WarmthBand.COOLING, Trend.FALLING),
                new TieState.Ledger(1, 2, 3, 4),
                null,
                null,
                null,
                List.of(new TieState.Owed("owed", OwedKind.REPLY, now, null, "an owed word", true)),
                new TieState.Cause(
                        UUID.randomUUID().toString(),
                        now,
                        Channel.CALL,
                        Direction.OUTBOUND,
                        Intent.CATCH_UP,
                        isPrivate)));
    }

    PromiseMade promise(String contact, boolean isPrivate) {
        return new PromiseMade(new PromiseState(
                name,
                World.nextVersion(),
                Instant.now(),
                UUID.randomUUID().toString(),
                contact,
                world.caller.member(),
                PromisedBy.ME,
                "send the book",
                null,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 5),
                isPrivate,
                PromiseStatus.OPEN,
                null));
    }

    FollowUpOverdue overdue(String contact, Boolean isPrivate) {
        return new FollowUpOverdue(new FollowUpState(
                name,
                World.nextVersion(),
                Instant.now(),
                UUID.randomUUID().toString(),
                contact,
                world.caller.member(),
                Reason.KEEP_IN_TOUCH,
                null,
                world.today().minusDays(3),
                world.today().minusDays(2),
                null,
                FollowUpStatus.OVERDUE,
                null,
                null,
                null,
                null,
                isPrivate));
    }

    /// Says it, and returns when it has been heard.
    void tell(Event event) {
        world.tell(event);
        awaitHeard(event);
    }

    void awaitHeard(Event event) {
        await().until(() -> count("knowledge.inbox where key = '" + event.key() + "' and version >= "
                        + event.state().version())
                > 0);
    }

    /// As if the topics were to be read again from the beginning.
    void forgetsWhatWasHeard() {
        run("delete from knowledge.inbox");
    }

    long count(String what) {
        return transactions.call(
                Scope.of(name),
                () -> ((Number) entities.createNativeQuery("select count(*) from " + what)
                                .getSingleResult())
                        .longValue());
    }

    void run(String sql) {
        transactions.run(Scope.of(name), () -> entities.createNativeQuery(sql).executeUpdate());
    }
}
