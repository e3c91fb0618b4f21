package io.keepwarm.interaction.outreach;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.chassis.time.NameBasedId;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.interaction.interaction.Logging;
import io.keepwarm.interaction.interaction.NewInteraction;
import io.keepwarm.interaction.knowledge.HeldContacts;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.outreach.Outreaches.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the requests members send and what comes of them. Each method is one transaction. A request to a contact is
/// logged as a touch, once, with an id that follows from the request's. An outcome logs none: to be accepted is not yet
/// to have talked.
@ApplicationScoped
class ReachingOut {
    private static final UUID NAMESPACE = UUID.fromString("c2a9b8f4-0d0e-5d0c-b4c1-6f1f4f1d7a20");
    private static final int DAYS_REPORTED = 365;
    private static final int MOST_REPORTED = 10_000;

    private final Outreaches outreaches;
    private final HeldContacts held;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final Logging logging;
    private final Clock clock;

    ReachingOut(
            Outreaches outreaches,
            HeldContacts held,
            KnownContacts contacts,
            KnownMembers members,
            Logging logging,
            Clock clock) {
        this.outreaches = outreaches;
        this.held = held;
        this.contacts = contacts;
        this.members = members;
        this.logging = logging;
        this.clock = clock;
    }

    /// Notes a request that was sent.
    ///
    /// @throws Problem 400
    @Transactional
    OutreachView send(UUID id, Caller caller, NewOutreach sent, boolean mayAsk) {
        var flaws = sent.flaws(now());
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
        Instant at = sent.sentAt() == null ? now() : sent.sentAt().truncatedTo(ChronoUnit.MICROS);
        UUID touch = null;
        if (sent.contactId() != null) {
            held.require("/contactId", sent.contactId().toString(), caller.memberId(), mayAsk);
            touch = NameBasedId.of(NAMESPACE, caller.team(), id.toString());
            logging.log(touch, caller.team(), caller.memberId(), touch(sent.contactId(), sent, at), mayAsk);
        }
        var request = new Outreach(id, caller.memberId(), sent, at, touch, now());
        outreaches.persist(request);
        return view(request);
    }

    /// @throws Problem 404
    @Transactional
    OutreachView one(UUID id, Caller caller) {
        return view(outreaches.one(id, caller.memberId()));
    }

    /// A page of the caller's, the newest first.
    @Transactional
    Page<OutreachView> page(Caller caller, @Nullable String contactId, @Nullable Boolean open, PageRequest request) {
        String list = String.join("|", "outreach", caller.memberId(), "" + contactId, "" + open);
        Optional<Position> after = request.after(
                list, values -> new Position(Instant.parse(values.getFirst()), UUID.fromString(values.getLast())));
        var names = contactId == null ? null : contacts.namesOf(contacts.standInOf(contactId));
        var found = outreaches.list(caller.memberId(), names, open, after, request.limit() + 1);
        var page = request.of(
                list, found, last -> List.of(last.sentAt().toString(), last.id().toString()));
        var standIns = contacts.standInsOf(page.items().stream()
                .map(Outreach::contactId)
                .filter(Objects::nonNull)
                .toList());
        return new Page<>(
                page.items().stream()
                        .map(one -> one.view(
                                one.contactId() == null
                                        ? null
                                        : standIns.getOrDefault(one.contactId(), one.contactId())))
                        .toList(),
                page.next());
    }

    /// What came of a request; said again, the later word counts.
    ///
    /// @throws Problem 400, 404
    @Transactional
    OutreachView end(UUID id, Caller caller, GivenOutcome given, boolean mayAsk) {
        var request = outreaches.lock(id, caller.memberId());
        LocalDate today = LocalDays.dayOf(now(), members.zoneOf(caller));
        LocalDate on = given.on() == null ? today : given.on();
        if (on.isAfter(today)) {
            throw Problem.invalid("/on", "must not lie in the future");
        }
        if (given.contactId() != null) {
            String named = given.contactId().toString();
            if (request.contactId() != null && !request.contactId().equals(named)) {
                throw Problem.invalid("/contactId", "the request went to another contact");
            }
            held.require("/contactId", named, caller.memberId(), mayAsk);
            request.became(named);
        }
        request.ended(given.outcome(), on, given.note(), now());
        return view(request);
    }

    /// Forgets it; a touch it was logged as stays.
    ///
    /// @throws Problem 404, 412, 428
    @Transactional
    void delete(UUID id, Caller caller, @Nullable String ifMatch) {
        var request = outreaches.lock(id, caller.memberId());
        EntityTags.require(ifMatch, request.version());
        outreaches.delete(request);
    }

    /// How the caller's requests fared, those of the last 365 days unless asked otherwise; of more than 10,000 the
    /// newest.
    ///
    /// @throws Problem 400 for a period that ends before it begins
    @Transactional
    OutreachReport report(Caller caller, @Nullable LocalDate from, @Nullable LocalDate to) {
        ZoneId zone = members.zoneOf(caller);
        LocalDate last = to == null ? LocalDays.dayOf(now(), zone) : to;
        LocalDate first = from == null ? last.minusDays(DAYS_REPORTED - 1) : from;
        if (first.isAfter(last)) {
            throw Problem.invalid("from", "must not lie after to");
        }
        var sent = outreaches.sent(
                caller.memberId(),
                LocalDays.startOf(first, zone),
                LocalDays.startOf(last.plusDays(1), zone),
                MOST_REPORTED);
        return OutreachReport.of(first, last, sent, now());
    }

    private static NewInteraction touch(UUID contactId, NewOutreach sent, Instant at) {
        return new NewInteraction(
                List.of(contactId),
                at,
                sent.channel(),
                Direction.OUTBOUND,
                sent.intent(),
                sent.reason() == null ? sent.text() : sent.reason(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                false,
                List.of());
    }

    private OutreachView view(Outreach request) {
        String contact = request.contactId();
        return request.view(contact == null ? null : contacts.standInOf(contact));
    }

    private Instant now() {
        return clock.instant();
    }
}
