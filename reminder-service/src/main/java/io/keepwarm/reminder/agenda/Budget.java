package io.keepwarm.reminder.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Whom a day's budget goes to: more than half of it to people who matter just now, if there are so many; some
/// of it to people with whom values are shared, who are never starved; the rest to whoever ranks highest. What
/// was dealt with today has had its share.
final class Budget {
    /// With so small a budget, those who matter just now would take it all; every third day it is the others' turn.
    private static final int SMALL = 2;

    private static final int EVERY = 3;
    private static final int SHARE_OF_VALUES = 5;

    private Budget() {}

    /// Those of `ranked`, one of each person and in their order, that are within it.
    static List<Candidate> of(List<Candidate> ranked, Today today) {
        int left = today.budget() - today.met().size();
        int relevant = share(today.budget() / 2 + 1, today, Today.Met::relevant);
        int values = share(
                Math.max(1, today.budget() / SHARE_OF_VALUES), today, met -> met.sharesValues() && !met.relevant());
        List<Candidate> chosen = new ArrayList<>();
        if (today.budget() <= SMALL && today.on().toEpochDay() % EVERY == 0) {
            choose(chosen, ranked, Budget::isOfValues, Math.min(left, values));
        }
        choose(chosen, ranked, Candidate::isRelevant, Math.min(left, chosen.size() + relevant));
        choose(chosen, ranked, Budget::isOfValues, Math.min(left, chosen.size() + values));
        choose(chosen, ranked, any -> true, left);
        return ranked.stream().filter(chosen::contains).toList();
    }

    private static boolean isOfValues(Candidate one) {
        return one.sharesValues() && !one.isRelevant();
    }

    private static int share(int wanted, Today today, Predicate<Today.Met> had) {
        return Math.max(0, wanted - (int) today.met().stream().filter(had).count());
    }

    /// Fills up to `size`.
    private static void choose(List<Candidate> chosen, List<Candidate> ranked, Predicate<Candidate> which, int size) {
        ranked.stream()
                .filter(which)
                .filter(one -> !chosen.contains(one))
                .limit(Math.max(0, size - chosen.size()))
                .forEach(chosen::add);
    }
}
