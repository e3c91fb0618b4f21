package io.keepwarm.reminder.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that was told of follow-ups, as somebody knows it who reads the topic. Whatever is told twice, out of
/// order or not at all is found out here.
final class FollowUpsTold implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final Map<String, Told> known = new HashMap<>();
    private final Map<String, Told> open = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Set<String> steps = new HashSet<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Set<String> sources = new HashSet<>();
    private final Set<String> firsts = new HashSet<>();
    private final EnumMap<Reason, Integer> settled = new EnumMap<>(Reason.class);

    /// The newest state of one.
    record Told(
            String id,
            String contactId,
            String memberId,
            Reason reason,
            @Nullable String sourceId,
            LocalDate dueOn,
            @Nullable LocalDate overdueOn,
            @Nullable LocalDate expiresOn,
            FollowUpStatus state,
            @Nullable LocalDate snoozedUntil,
            @Nullable SettledBy settledBy,
            @Nullable Instant settledAt,
            @Nullable String answerId,
            @Nullable Instant answeredAt)
            implements Serializable {

        static Told of(FollowUpState state) {
            var answer = state.answer();
            return new Told(
                    state.followUpId(),
                    state.contactId(),
                    state.memberId(),
                    state.reason(),
                    state.sourceId(),
                    state.dueOn(),
                    state.overdueOn(),
                    state.expiresOn(),
                    state.state(),
                    state.snoozedUntil(),
                    state.settledBy(),
                    state.settledAt(),
                    answer == null ? null : answer.answerId(),
                    answer == null ? null : answer.occurredAt());
        }

        boolean isOutstanding() {
            return state == FollowUpStatus.DUE || state == FollowUpStatus.OVERDUE;
        }
    }

    /// Hears of a new state. Whoever reads the topic from its beginning again hears nothing new.
    ///
    /// @return whether it was new
    boolean hear(long version, FollowUpState state) {
        if (!isNew(state.followUpId(), version)) {
            return false;
        }
        var now = Told.of(state);
        var before = known.put(now.id, now);
        inOrder(before, now);
        once(before, now);
        if (now.state == FollowUpStatus.SETTLED) {
            open.remove(now.id);
            settled.merge(now.reason, 1, Integer::sum);
        } else {
            open.put(now.id, now);
        }
        if (now.sourceId != null) {
            sources.add(now.sourceId);
        }
        return true;
    }

    /// Hears that one is no more.
    void forgotten(String id, long version, Instant now) {
        if (isNew(id, version)) {
            var gone = known.remove(id);
            open.remove(id);
            assertThat(gone).as("forgotten: %s", id).isNotNull();
            assertThat(gone.state).as("forgotten: %s", gone).isEqualTo(FollowUpStatus.SETTLED);
            assertThat(gone.settledAt).as("forgotten: %s", gone).isBeforeOrEqualTo(now.minus(Duration.ofDays(90)));
        }
    }

    private boolean isNew(String id, long version) {
        long last = versions.getOrDefault(id, 0L);
        if (version <= last) {
            return false;
        }
        assertThat(version).as("every state of %s is told", id).isEqualTo(last + 1);
        versions.put(id, version);
        return true;
    }

    private void inOrder(@Nullable Told before, Told now) {
        var from = before == null ? null : before.state;
        switch (now.state) {
            case DUE ->
                assertThat(from)
                        .as("before it was due: %s", now)
                        .isIn(FollowUpStatus.SCHEDULED, FollowUpStatus.SNOOZED, FollowUpStatus.DUE);
            case OVERDUE ->
                assertThat(from).as("before it was overdue: %s", now).isIn(FollowUpStatus.DUE, FollowUpStatus.OVERDUE);
            case SNOOZED, SETTLED -> assertThat(from).as("before: %s", now).isNotEqualTo(FollowUpStatus.SETTLED);
            case SCHEDULED, UNKNOWN -> {}
        }
        if (now.reason == Reason.FIRST_FOLLOW_UP && before == null) {
            assertThat(firsts.add(now.contactId)).as("once ever: %s", now).isTrue();
        }
    }

    /// An answer that was taken back makes it begin anew.
    private void once(@Nullable Told before, Told now) {
        if (before == null) {
            return;
        }
        boolean wasAnswered = before.state == FollowUpStatus.SNOOZED || before.state == FollowUpStatus.SETTLED;
        if (wasAnswered && now.state == FollowUpStatus.SCHEDULED) {
            taken.merge(now.id, 1, Integer::sum);
        }
        if (now.isOutstanding() && before.state != now.state) {
            assertThat(steps.add(String.join(
                            " ",
                            now.id,
                            "" + now.state,
                            "" + now.dueOn,
                            "" + now.overdueOn,
                            "" + taken.getOrDefault(now.id, 0))))
                    .as("told once: %s", now)
                    .isTrue();
        }
    }

    @Nullable
    Told one(String id) {
        return known.get(id);
    }

    List<Told> open() {
        return List.copyOf(open.values());
    }

    List<Told> openOf(String memberId) {
        List<Told> mine = new ArrayList<>();
        open.values().stream().filter(one -> one.memberId.equals(memberId)).forEach(mine::add);
        return mine;
    }

    /// Whether anything was ever told that came from there.
    boolean everHeardOf(String sourceId) {
        return sources.contains(sourceId);
    }

    int settled(Reason reason) {
        return settled.getOrDefault(reason, 0);
    }
}
