package io.keepwarm.digest.knowledge;

import io.keepwarm.events.promise.PromiseState;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A promise as last told of. A private one is for its member alone.
@Entity
@Table(schema = "knowledge", name = "promise")
public class KnownPromise {
    @Id
    private String id;

    private String contact;
    private String member;

    @Enumerated(EnumType.STRING)
    private PromisedBy by;

    private String what;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "private")
    private boolean isPrivate;

    @Enumerated(EnumType.STRING)
    private PromiseStatus state;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    /// For Hibernate.
    protected KnownPromise() {
        id = "";
        contact = "";
        member = "";
        by = PromisedBy.UNKNOWN;
        what = "";
        state = PromiseStatus.UNKNOWN;
    }

    static KnownPromise of(PromiseState told) {
        var promise = new KnownPromise();
        promise.id = told.promiseId();
        promise.contact = told.contactId();
        promise.member = told.memberId();
        promise.by = told.by();
        promise.what = told.what();
        promise.dueOn = told.dueOn();
        promise.isPrivate = told.isPrivate();
        promise.state = told.state();
        promise.closedOn = told.closedOn();
        return promise;
    }

    /// The promise's id.
    public String id() {
        return id;
    }

    /// The contact, under the id it was given to or by.
    public String contact() {
        return contact;
    }

    /// The member.
    public String member() {
        return member;
    }

    /// Whose promise it is.
    public PromisedBy by() {
        return by;
    }

    /// The day by which it is to be done; null: no day was named.
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    /// The day it was kept or dropped; null: it is open.
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /// What was promised, in a few words.
    public String what() {
        return what;
    }
}
