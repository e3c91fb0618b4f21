package io.keepwarm.contact.goal;

import io.keepwarm.chassis.words.Called;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to be reached, or a problem to be solved.
@Entity
public class Goal {
    @Id
    private UUID id;

    private long version;
    private String memberId;
    private String title = "";
    private @Nullable String problem;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Enumerated(EnumType.STRING)
    private GoalScope scope = GoalScope.MINE;

    @Enumerated(EnumType.STRING)
    private GoalProgress state = GoalProgress.OPEN;

    private Instant createdAt;
    private Instant updatedAt;

    /// For Hibernate.
    protected Goal() {
        this(new UUID(0, 0), "", Instant.EPOCH);
    }

    /// A goal of `memberId`, to be given words by [#revise].
    Goal(UUID id, String memberId, Instant now) {
        this.id = id;
        this.memberId = memberId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void revise(NewGoal wanted, Instant now) {
        title = wanted.title().strip();
        problem = wanted.problem();
        until = wanted.until();
        scope = Objects.requireNonNullElse(wanted.scope(), scope);
        state = Objects.requireNonNullElse(wanted.state(), state);
        version++;
        updatedAt = now;
    }

    /// Leaves out how somebody is called. When it was reached stays as it was.
    ///
    /// @return whether that was said
    boolean leaveOut(Called called) {
        String left = called.leftOut(title, NewGoal.LONGEST_TITLE);
        String leftProblem = called.leftOutIfSaid(problem, NewGoal.LONGEST_PROBLEM);
        if (left.equals(title) && Objects.equals(leftProblem, problem)) {
            return false;
        }
        title = left;
        problem = leftProblem;
        version++;
        return true;
    }

    boolean isOf(String member) {
        return memberId.equals(member);
    }

    boolean isTeams() {
        return scope == GoalScope.TEAM;
    }

    /// Whether the member may know of it.
    boolean isSeenBy(String member) {
        return isTeams() || isOf(member);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String title() {
        return title;
    }

    /// When it was reached, or said to be so in other words; null while it is not.
    @Nullable
    Instant reachedAt() {
        return state == GoalProgress.REACHED ? updatedAt : null;
    }

    GoalView view() {
        return new GoalView(id, version, memberId, title, problem, until, scope, state, createdAt, updatedAt);
    }
}
