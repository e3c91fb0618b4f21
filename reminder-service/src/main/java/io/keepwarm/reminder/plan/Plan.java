package io.keepwarm.reminder.plan;

import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.events.promise.PromiseStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be done so that there are just the follow-ups there should be. It follows from what is known and
/// not from what was heard: the same once more is no step at all. What settles comes before what schedules, so
/// that at most one of a member, reason and source is ever open.
public final class Plan {
    private Plan() {}

    /// The steps from what there is to what there should be.
    public static List<Step> of(Situation situation, History history) {
        var wanted = Wanting.of(situation, history);
        List<Step> ends = new ArrayList<>();
        List<Step> others = new ArrayList<>();
        Set<Key> open = new HashSet<>();
        history.open().forEach(standing -> {
            var match = wanted.stream()
                    .filter(one -> key(one).equals(key(standing)))
                    .findFirst();
            if (match.isEmpty()) {
                if (isDecided(situation, standing)) {
                    ends.add(settle(situation, standing, end(situation, standing)));
                }
            } else if (isAnotherTouch(standing, match.get())) {
                ends.add(
                        settle(situation, standing, SettledBy.TOUCH, match.get().isPrivate()));
            } else {
                open.add(key(standing));
                compare(standing, match.get()).ifPresent(others::add);
            }
        });
        wanted.stream()
                .filter(one -> open.add(key(one)))
                .map(Step.Schedule::new)
                .forEach(others::add);
        ends.addAll(others);
        return ends;
    }

    private record Key(
            String memberId, Reason reason, @Nullable String sourceId) {}

    private static Key key(Wanted wanted) {
        return new Key(wanted.memberId(), wanted.reason(), wanted.sourceId());
    }

    private static Key key(Standing standing) {
        return new Key(standing.memberId(), standing.reason(), standing.sourceId());
    }

    private static Optional<Step> compare(Standing standing, Wanted wanted) {
        if (!standing.isAsWanted(wanted)) {
            return Optional.of(new Step.Move(standing, wanted));
        }
        return standing.isPrivate() == wanted.isPrivate()
                ? Optional.empty()
                : Optional.of(new Step.Mark(standing, wanted.isPrivate()));
    }

    /// The touch it asked for has happened, and the next one follows.
    private static boolean isAnotherTouch(Standing standing, Wanted wanted) {
        return standing.reason() == Reason.KEEP_IN_TOUCH && wanted.anchorAt().isAfter(standing.anchorAt());
    }

    /// Whether enough was heard to say that it should not be there: while the topics are read anew, what a
    /// follow-up came from may not have come again yet.
    private static boolean isDecided(Situation situation, Standing standing) {
        if (isKeepers(standing.reason())
                && !standing.memberId().equals(situation.person().keeperId())) {
            return true;
        }
        var party = situation.party(standing.memberId());
        if (party.isEmpty()) {
            return false;
        }
        return switch (standing.reason()) {
            case REPLY_OWED, SAY_THANKS, REPORT_BACK, DISCUSS_SHARED ->
                !situation.wants(party.get())
                        || situation.tie(standing.memberId()).isPresent();
            case MY_PROMISE -> !situation.bindsTo(party.get()) || promise(situation, standing) != null;
            case THEIR_PROMISE -> !situation.wants(party.get()) || promise(situation, standing) != null;
            case CONGRATULATE ->
                !situation.wants(party.get())
                        || situation.lifeEvents().stream()
                                .anyMatch(event -> event.id().equals(standing.sourceId()));
            case UNKNOWN -> false;
            case KEEP_IN_TOUCH, FIRST_FOLLOW_UP, OCCASION, RECONNECT, REVIEW_RELEVANCE, CUSTOM -> true;
        };
    }

    /// Whether it is for whoever keeps the contact.
    private static boolean isKeepers(Reason reason) {
        return switch (reason) {
            case KEEP_IN_TOUCH, FIRST_FOLLOW_UP, OCCASION, CONGRATULATE, RECONNECT, REVIEW_RELEVANCE -> true;
            case REPLY_OWED, SAY_THANKS, REPORT_BACK, DISCUSS_SHARED, MY_PROMISE, THEIR_PROMISE, CUSTOM, UNKNOWN ->
                false;
        };
    }

    private static SettledBy end(Situation situation, Standing standing) {
        var party = situation.party(standing.memberId());
        boolean still = party.isPresent()
                && (standing.reason() == Reason.MY_PROMISE
                        ? situation.bindsTo(party.get())
                        : situation.wants(party.get()));
        return still && isDone(situation, standing) ? SettledBy.TOUCH : SettledBy.STATE_CHANGE;
    }

    /// Whether what it asked for was done, as far as a touch can do it.
    private static boolean isDone(Situation situation, Standing standing) {
        boolean touched = situation
                .tie(standing.memberId())
                .map(tie -> tie.touchedAfter(standing.anchorAt()))
                .orElse(false);
        return switch (standing.reason()) {
            case REPLY_OWED, SAY_THANKS, REPORT_BACK, DISCUSS_SHARED, OCCASION, CONGRATULATE, RECONNECT -> touched;
            case FIRST_FOLLOW_UP ->
                standing.memberId().equals(situation.person().keeperId())
                        && (touched
                                || situation
                                        .tie(standing.memberId())
                                        .map(tie -> standing.anchorAt().equals(tie.lastRealTouchAt()))
                                        .orElse(false));
            case MY_PROMISE -> promise(situation, standing) == PromiseStatus.KEPT;
            case THEIR_PROMISE -> touched || promise(situation, standing) == PromiseStatus.KEPT;
            case KEEP_IN_TOUCH, REVIEW_RELEVANCE, CUSTOM, UNKNOWN -> false;
        };
    }

    private static @Nullable PromiseStatus promise(Situation situation, Standing standing) {
        return situation.promises().stream()
                .filter(promise -> Objects.equals(promise.id(), standing.sourceId()))
                .map(Situation.Promise::state)
                .findFirst()
                .orElse(null);
    }

    private static Step settle(Situation situation, Standing standing, SettledBy by) {
        return settle(situation, standing, by, false);
    }

    private static Step settle(Situation situation, Standing standing, SettledBy by, boolean nextIsPrivate) {
        boolean byPrivateTouch = by == SettledBy.TOUCH
                && situation
                        .tie(standing.memberId())
                        .map(Situation.Tie::lastTouchIsPrivate)
                        .orElse(false);
        return new Step.Settle(standing, by, standing.isPrivate() || nextIsPrivate || byPrivateTouch);
    }
}
