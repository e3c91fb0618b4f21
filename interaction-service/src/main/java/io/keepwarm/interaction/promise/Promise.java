package io.keepwarm.interaction.promise;

import io.keepwarm.events.Channel;
import io.keepwarm.events.promise.PromiseEvent;
import io.keepwarm.events.promise.PromiseEvent.PromiseDropped;
import io.keepwarm.events.promise.PromiseEvent.PromiseKept;
import io.keepwarm.events.promise.PromiseEvent.PromiseMade;
import io.keepwarm.events.promise.PromiseState;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a member promised a contact, or the contact the member.
@Entity
public class Promise {
    @Id
    private UUID id;

    private long version;
    private String memberId;
    private String contactId;

    @Nullable
    private UUID interactionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "by_whom")
    private PromisedBy by;

    private String what;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Channel channel;

    private LocalDate madeOn;

    @Nullable
    private LocalDate dueOn;

    @Column(name = "private")
    private boolean isPrivate;

    @Enumerated(EnumType.STRING)
    private PromiseStatus state = PromiseStatus.OPEN;

    @Nullable
    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    private ClosedBy closedBy;

    @Nullable
    private String answeredIn;

    @Nullable
    private String closingNote;

    private boolean withdrawn;
    private boolean toldPrivate;
    private Instant createdAt;
    private Instant updatedAt;

    /// For Hibernate.
    protected Promise() {}

    /// An open promise.
    Promise(UUID id, String memberId, String contactId, @Nullable UUID interactionId, Words words, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.contactId = contactId;
        this.interactionId = interactionId;
        this.createdAt = now;
        this.updatedAt = now;
        say(words);
    }

    /// What is promised.
    record Words(
            PromisedBy by,
            String what,
            @Nullable Channel channel,
            LocalDate madeOn,
            @Nullable LocalDate dueOn,
            boolean isPrivate) {}

    /// Gives it words, new or other ones. A withdrawn one holds again, and if only that closed it, it is open again.
    final void say(Words words) {
        by = words.by();
        what = words.what().strip();
        channel = words.channel();
        madeOn = words.madeOn();
        dueOn = words.dueOn();
        isPrivate = words.isPrivate();
        withdrawn = false;
        if (closedBy == ClosedBy.WITHDRAWAL) {
            open();
        }
    }

    Words words() {
        return new Words(by, what, channel, madeOn, dueOn, isPrivate);
    }

    void close(PromiseStatus how, LocalDate on, ClosedBy whom, @Nullable String followUpId, @Nullable String note) {
        state = how;
        closedOn = on;
        closedBy = whom;
        answeredIn = followUpId;
        closingNote = note;
    }

    final void open() {
        state = PromiseStatus.OPEN;
        closedOn = null;
        closedBy = null;
        answeredIn = null;
        closingNote = null;
    }

    /// Its interaction tells of it no more. What has become of it already stays.
    void withdraw(LocalDate today) {
        withdrawn = true;
        if (state == PromiseStatus.OPEN) {
            close(PromiseStatus.DROPPED, today, ClosedBy.WITHDRAWAL, null, null);
        }
    }

    /// Counts a change, and remembers what its event says about who may see it.
    void changed(boolean nobodyElseSeesIt, Instant now) {
        version++;
        toldPrivate = nobodyElseSeesIt;
        updatedAt = now;
    }

    /// Whether it was kept after its day, or is still open after it.
    boolean isLate(LocalDate today) {
        if (dueOn == null) {
            return false;
        }
        return switch (state) {
            case OPEN -> dueOn.isBefore(today);
            case KEPT -> closedOn != null && dueOn.isBefore(closedOn);
            case DROPPED, UNKNOWN -> false;
        };
    }

    /// What the other services are told.
    PromiseEvent event(String team) {
        var told = new PromiseState(
                team,
                version,
                updatedAt,
                id.toString(),
                contactId,
                memberId,
                by,
                what,
                channel,
                madeOn,
                dueOn,
                toldPrivate,
                state,
                closedOn);
        return switch (state) {
            case OPEN, UNKNOWN -> new PromiseMade(told);
            case KEPT -> new PromiseKept(told);
            case DROPPED -> new PromiseDropped(told);
        };
    }

    /// The promise as JSON, under the contact that answers for its own.
    PromiseView view(String standIn, LocalDate today) {
        return new PromiseView(
                id,
                version,
                memberId,
                standIn,
                interactionId,
                by,
                what,
                channel,
                madeOn,
                dueOn,
                isPrivate,
                state,
                isLate(today),
                closedOn,
                closingNote,
                withdrawn,
                createdAt,
                updatedAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String memberId() {
        return memberId;
    }

    String contactId() {
        return contactId;
    }

    @Nullable
    UUID interactionId() {
        return interactionId;
    }

    PromisedBy by() {
        return by;
    }

    String what() {
        return what;
    }

    @Nullable
    Channel channel() {
        return channel;
    }

    LocalDate madeOn() {
        return madeOn;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    boolean isPrivate() {
        return isPrivate;
    }

    PromiseStatus state() {
        return state;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    ClosedBy closedBy() {
        return closedBy;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    boolean isToldPrivate() {
        return toldPrivate;
    }
}
