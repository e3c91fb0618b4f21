package io.keepwarm.contact.importing;

import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.goal.LinkedGoals;
import io.keepwarm.contact.importing.ExaminedRow.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sees to it that an import links nobody to what is no goal of the importing member or their team: an export may come
/// from another team, or be older than the end of a goal.
@ApplicationScoped
class LinksToGoals {
    private static final String NOTE = "Links to goals that are not there for you were left out.";

    private final LinkedGoals goals;

    LinksToGoals(LinkedGoals goals) {
        this.goals = goals;
    }

    /// The rows, those with such links without them and with a note that says so.
    List<ExaminedRow> checked(Keeper keeper, List<ExaminedRow> rows) {
        Set<String> linked = rows.stream()
                .flatMap(row -> row instanceof Person person ? links(person) : Stream.of())
                .collect(Collectors.toSet());
        if (linked.isEmpty()) {
            return rows;
        }
        var there = goals.seenBy(keeper.memberId(), linked);
        return rows.stream()
                .map(row -> row instanceof Person person ? checked(keeper, person, there) : row)
                .toList();
    }

    /// The goals a known contact is linked to that the importing member does not see: no export of theirs can
    /// have had them.
    Set<String> hidden(Keeper keeper, Card known) {
        return goals.hiddenFrom(keeper.memberId(), List.of(known));
    }

    private static ExaminedRow checked(Keeper keeper, Person person, Collection<String> there) {
        Card card = person.read().card();
        for (String goal : links(person).toList()) {
            card = there.contains(goal) ? card : card.withoutGoal(goal);
        }
        return card.equals(person.read().card()) ? person : person.saying(card, keeper.ready(card), NOTE);
    }

    private static Stream<String> links(Person person) {
        var relevance = person.read().card().relevance();
        return relevance == null ? Stream.of() : relevance.goalIds().stream();
    }
}
