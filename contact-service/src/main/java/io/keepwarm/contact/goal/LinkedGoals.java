package io.keepwarm.contact.goal;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.http.Problem.Flaw;
import io.keepwarm.chassis.words.Called;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Relevance;
import io.keepwarm.events.contact.ContactState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The goals that contacts are linked to. For use in a running transaction.
@ApplicationScoped
public class LinkedGoals {
    private final Goals goals;
    private final Access access;
    private final Event<GoalChanged> changes;

    LinkedGoals(Goals goals, Access access, Event<GoalChanged> changes) {
        this.goals = goals;
        this.access = access;
        this.changes = changes;
    }

    /// Sees to it that a contact is linked only to goals that are there for the caller. A link that was there before
    /// stays, whosever goal it is.
    ///
    /// @throws Problem 400 naming each that is none
    public void requireThere(@Nullable Relevance before, @Nullable Relevance after) {
        List<String> wanted = ids(after);
        List<String> kept = ids(before);
        if (kept.containsAll(wanted)) {
            return;
        }
        var known = byId(wanted);
        String me = access.caller().memberId();
        List<Flaw> flaws = IntStream.range(0, wanted.size())
                .filter(index -> !kept.contains(wanted.get(index)))
                .filter(index -> Optional.ofNullable(known.get(wanted.get(index)))
                        .filter(goal -> goal.isSeenBy(me))
                        .isEmpty())
                .mapToObj(index -> new Flaw("/relevance/goalIds/" + index, "there is no such goal"))
                .toList();
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
    }

    /// Those of the ids that are goals the member may link contacts to.
    public Set<String> seenBy(String memberId, Collection<String> ids) {
        return byId(ids).values().stream()
                .filter(goal -> goal.isSeenBy(memberId))
                .map(goal -> goal.id().toString())
                .collect(Collectors.toSet());
    }

    /// The goals that these cards are linked to but are not there for the member: somebody else's own.
    public Set<String> hiddenFrom(String memberId, Collection<Card> cards) {
        return hiddenAmong(
                memberId,
                cards.stream().flatMap(card -> ids(card.relevance()).stream()).collect(Collectors.toSet()));
    }

    /// Those of the ids that are goals, but not for the member.
    public Set<String> hiddenAmong(String memberId, Collection<String> ids) {
        return byId(ids).values().stream()
                .filter(goal -> !goal.isSeenBy(memberId))
                .map(goal -> goal.id().toString())
                .collect(Collectors.toSet());
    }

    /// The card without links to goals that are no more.
    public Card withoutGone(Card card) {
        List<String> linked = ids(card.relevance());
        var known = byId(linked);
        Card left = card;
        for (String id : linked) {
            left = known.containsKey(id) ? left : left.withoutGoal(id);
        }
        return left;
    }

    /// Has whoever changes one of these goals wait until the transaction ends. To be called before a contact that is
    /// linked to them is locked, for they lock the goal first, too.
    public void hold(Collection<String> ids) {
        goals.lockedAmong(parsed(ids));
    }

    /// Leaves out of these goals how somebody is called who was linked to them and is erased.
    public void leaveOut(Called called, Collection<String> ids) {
        for (var goal : goals.lockedAmong(parsed(ids))) {
            if (goal.leaveOut(called)) {
                goals.flush();
                changes.fire(new GoalChanged(goal.id(), false));
            }
        }
    }

    /// The goals of a contact with their titles, as the other services may know them: those of the team and of its
    /// keeper, which are marked as private.
    public List<ContactState.Goal> told(@Nullable Relevance relevance, String keeperId) {
        List<String> linked = ids(relevance);
        var known = byId(linked);
        return linked.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .filter(goal -> goal.isSeenBy(keeperId))
                .map(goal ->
                        new ContactState.Goal(goal.id().toString(), goal.title(), goal.reachedAt(), !goal.isTeams()))
                .toList();
    }

    private static List<String> ids(@Nullable Relevance relevance) {
        return relevance == null ? List.of() : relevance.goalIds();
    }

    private Map<String, Goal> byId(Collection<String> ids) {
        List<UUID> known = parsed(ids);
        return known.isEmpty()
                ? Map.of()
                : goals.among(known).stream()
                        .collect(Collectors.toMap(goal -> goal.id().toString(), Function.identity()));
    }

    private static List<UUID> parsed(Collection<String> ids) {
        return ids.stream().flatMap(id -> parsed(id).stream()).toList();
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
