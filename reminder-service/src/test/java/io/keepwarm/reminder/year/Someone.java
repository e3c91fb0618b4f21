package io.keepwarm.reminder.year;

import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.reminder.cadence.CadencePolicy;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contact of a simulated member as things really are, whatever the service has heard of it.
final class Someone implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /// What was learnt from advice can be told after three weeks; everything else is said with any touch.
    private static final Duration UNTIL_THERE_IS_A_REPORT = Duration.ofDays(20);

    final String id;
    final Tier tier;
    final ContactSource source;
    final Instant createdAt;
    final String birthday;
    final @Nullable Integer relevance;
    final @Nullable Integer values;

    @Nullable
    Instant touched;

    @Nullable
    Instant touchedByColleague;

    List<Owed> owed = new ArrayList<>();
    final List<Promise> promises = new ArrayList<>();
    final List<Happening> happenings = new ArrayList<>();

    /// The latest day until which the member has put them off, or let them pass, or had reason to wait.
    LocalDate putOff = LocalDate.EPOCH;

    /// The last day of a pause of theirs.
    @Nullable
    LocalDate pausedUntil;

    /// Whether the member wants to hear no more of them.
    boolean muted;

    boolean deceased;

    Someone(
            String id,
            Tier tier,
            ContactSource source,
            Instant createdAt,
            String birthday,
            @Nullable Integer relevance,
            @Nullable Integer values) {
        this.id = id;
        this.tier = tier;
        this.source = source;
        this.createdAt = createdAt;
        this.birthday = birthday;
        this.relevance = relevance;
        this.values = values;
    }

    /// What the member owes them.
    record Owed(String id, OwedKind kind, Instant since) implements Serializable {}

    /// What one side has promised.
    record Promise(String id, PromisedBy by, LocalDate madeOn, LocalDate dueOn, boolean open) implements Serializable {}

    /// Something in their life.
    record Happening(String id, LifeEventKind kind, LocalDate on) implements Serializable {}

    /// How things stood.
    record Before(@Nullable Instant touched, List<Owed> owed, LocalDate putOff) {}

    boolean hasCadence() {
        return tier != Tier.NONE;
    }

    int cadenceDays() {
        return CadencePolicy.USUAL.days().getOrDefault(tier, 0);
    }

    /// Whether the member is told of them at all.
    boolean isInMind() {
        return !muted && !deceased;
    }

    Before now() {
        return new Before(touched, List.copyOf(owed), putOff);
    }

    void backTo(Before before) {
        touched = before.touched;
        owed = new ArrayList<>(before.owed);
        putOff = before.putOff;
    }

    /// They were in touch at `at`, or before something else that was told earlier.
    void touch(Instant at) {
        touched = touched == null || touched.isBefore(at) ? at : touched;
        owed.removeIf(one -> one.since.isBefore(at)
                && (one.kind != OwedKind.REPORT_BACK || one.since.isBefore(at.minus(UNTIL_THERE_IS_A_REPORT))));
    }

    void putOff(LocalDate until) {
        putOff = putOff.isBefore(until) ? until : putOff;
    }

    Promise close(Promise promise) {
        var closed = new Promise(promise.id, promise.by, promise.madeOn, promise.dueOn, false);
        promises.replaceAll(one -> one.id.equals(promise.id) ? closed : one);
        return closed;
    }
}
