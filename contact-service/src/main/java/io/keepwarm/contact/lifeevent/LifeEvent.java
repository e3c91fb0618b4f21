package io.keepwarm.contact.lifeevent;

import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.lifeevent.LifeEventState;
import io.keepwarm.events.lifeevent.Side;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to a contact, or was said about or by them. Of one that was taken back only the id stays, so
/// that it can be forgotten everywhere when the contact is erased.
@Entity
public class LifeEvent {
    @Id
    private UUID id;

    private long version;
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private LifeEventKind kind = LifeEventKind.OTHER;

    private LocalDate happenedOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private Side side = Side.ABOUT;

    private @Nullable String note;
    private @Nullable String source;
    private LocalDate expiresOn = LocalDate.EPOCH;
    private String notedBy;
    private Instant notedAt;
    private Instant changedAt;
    private @Nullable Instant retractedAt;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;

    /// For Hibernate.
    protected LifeEvent() {
        this(new UUID(0, 0), new UUID(0, 0), "", Instant.EPOCH);
    }

    private LifeEvent(UUID id, UUID contactId, String memberId, Instant now) {
        this.id = id;
        this.contactId = contactId;
        this.notedBy = memberId;
        this.notedAt = now;
        this.changedAt = now;
    }

    /// What `memberId` has heard of the contact; `today` is the member's.
    static LifeEvent noted(UUID id, UUID contactId, NewLifeEvent heard, String memberId, LocalDate today, Instant now) {
        var event = new LifeEvent(id, contactId, memberId, now);
        event.version = 1;
        event.kind = heard.kind();
        event.happenedOn = Objects.requireNonNullElse(heard.on(), today);
        event.side = heard.side();
        event.note = heard.note();
        event.source = heard.source();
        event.expiresOn = Objects.requireNonNullElseGet(
                heard.expiresOn(), () -> Timeliness.lastDay(event.kind, event.happenedOn));
        return event;
    }

    /// Takes it back, with all that was said.
    void retract(Instant now) {
        version++;
        changedAt = now;
        retractedAt = now;
        note = null;
        source = null;
    }

    /// It happened to that contact, for the one it was noted of is the same person.
    void isOf(UUID otherContactId, Instant now) {
        version++;
        changedAt = now;
        contactId = otherContactId;
    }

    /// That member of the team turned to the contact at that time, after it was noted.
    void answer(Instant at, String memberId, Instant now) {
        version++;
        changedAt = now;
        answeredAt = at;
        answeredBy = memberId;
    }

    /// The touch that had answered it was taken back, so that a word about it is still to be said.
    void reopen(Instant now) {
        version++;
        changedAt = now;
        answeredAt = null;
        answeredBy = null;
    }

    /// Whether that member has answered it by a touch later than `lastTouchAt`.
    boolean isAnsweredAfter(Instant lastTouchAt, String memberId) {
        return answeredAt != null && memberId.equals(answeredBy) && answeredAt.isAfter(lastTouchAt);
    }

    /// Whether it stands and nobody has answered it.
    boolean isOpen() {
        return retractedAt == null && answeredAt == null;
    }

    boolean isRetracted() {
        return retractedAt != null;
    }

    boolean endsBeforeItBegins() {
        return expiresOn.isBefore(happenedOn);
    }

    UUID id() {
        return id;
    }

    Instant notedAt() {
        return notedAt;
    }

    long version() {
        return version;
    }

    UUID contactId() {
        return contactId;
    }

    LifeEventView view() {
        return new LifeEventView(
                id,
                version,
                contactId,
                kind,
                happenedOn,
                side == Side.BY ? null : true,
                side == Side.BY ? true : null,
                note,
                source,
                expiresOn,
                notedBy,
                notedAt,
                answeredAt);
    }

    /// What the other services know of it.
    LifeEventState state(String team) {
        return new LifeEventState(
                team,
                version,
                changedAt,
                id.toString(),
                contactId.toString(),
                kind,
                happenedOn,
                side,
                note,
                source,
                notedBy,
                expiresOn,
                answeredAt);
    }
}
