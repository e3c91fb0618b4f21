package io.keepwarm.contact.goal;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Setting, showing, changing and deleting goals. Each method is one transaction. A goal that is another member's own
/// is not there. Who set a goal changes it, and an admin what is the team's.
@ApplicationScoped
class SettingGoals {
    private static final UUID FIRST = new UUID(0, 0);

    private final Goals goals;
    private final Access access;
    private final Event<GoalChanged> changes;
    private final Clock clock;

    SettingGoals(Goals goals, Access access, Event<GoalChanged> changes, Clock clock) {
        this.goals = goals;
        this.access = access;
        this.changes = changes;
        this.clock = clock;
    }

    /// Sets a goal of the caller's.
    @Transactional
    GoalView set(UUID id, NewGoal wanted) {
        var now = now();
        var goal = new Goal(id, me(), now);
        goal.revise(wanted, now);
        goals.persist(goal);
        return goal.view();
    }

    /// @throws Problem 404
    @Transactional
    GoalView one(UUID id) {
        return goals.findByIdOptional(id)
                .filter(goal -> goal.isSeenBy(me()))
                .orElseThrow(SettingGoals::notFound)
                .view();
    }

    /// The caller's own goals and the team's, in the order they were set; only of one scope or state when it is given.
    @Transactional
    Page<GoalView> page(@Nullable GoalScope scope, @Nullable GoalProgress state, PageRequest request) {
        String list = "goals " + scope + " " + state;
        var after =
                request.after(list, words -> UUID.fromString(words.getFirst())).orElse(FIRST);
        Set<GoalScope> scopes = scope == null ? EnumSet.allOf(GoalScope.class) : Set.of(scope);
        Set<GoalProgress> states = state == null ? EnumSet.allOf(GoalProgress.class) : Set.of(state);
        var found = goals.seen(me(), scopes, states, after, request.limit() + 1).stream()
                .map(Goal::view)
                .toList();
        return request.of(list, found, last -> List.of(last.id().toString()));
    }

    /// Puts other words in the place of the old.
    @Transactional
    GoalView replace(UUID id, @Nullable String ifMatch, NewGoal wanted) {
        var goal = changeable(id, ifMatch);
        String title = goal.title();
        boolean wasTeams = goal.isTeams();
        boolean wasReached = goal.reachedAt() != null;
        goal.revise(wanted, now());
        if (!title.equals(goal.title()) || wasTeams != goal.isTeams() || wasReached || goal.reachedAt() != null) {
            goals.flush();
            changes.fire(new GoalChanged(id, false));
        }
        return goal.view();
    }

    /// Deletes it; contacts are no longer linked to it.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        goals.delete(changeable(id, ifMatch));
        goals.flush();
        changes.fire(new GoalChanged(id, true));
    }

    private Goal changeable(UUID id, @Nullable String ifMatch) {
        var goal = goals.locked(id).filter(one -> one.isSeenBy(me())).orElseThrow(SettingGoals::notFound);
        if (!goal.isOf(me()) && !access.caller().isAdmin()) {
            throw Problem.forbidden("Only who set the goal, or an admin, may change it.");
        }
        EntityTags.require(ifMatch, goal.version());
        return goal;
    }

    private static Problem notFound() {
        return Problem.notFound("goal");
    }

    private String me() {
        return access.caller().memberId();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
