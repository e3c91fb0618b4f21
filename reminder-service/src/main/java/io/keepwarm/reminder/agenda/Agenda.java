package io.keepwarm.reminder.agenda;

import io.keepwarm.events.followup.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A member's day: the right few people, first things first, and what waits and why. Of one contact one line
/// stands on it, with the follow-up that ranks highest; others about them are told beside it.
///
/// @param lines what to do
/// @param beside other follow-ups about the contact of a line, by the line's
/// @param heldBack what could be done too
/// @param ahead birthdays and other days that are soon
public record Agenda(
        List<Candidate> lines, Map<String, List<Candidate>> beside, List<Waiting> heldBack, List<Candidate> ahead) {

    /// A follow-up that waits.
    ///
    /// @param why in words for the member
    public record Waiting(Candidate followUp, String why) {}

    /// The day's agenda from all that might stand on it.
    public static Agenda of(List<Candidate> candidates, Today today) {
        List<Candidate> ready = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        List<Candidate> ahead = new ArrayList<>();
        for (var one : candidates.stream().sorted(Ranking.on(today.on())).toList()) {
            if (one.reason() == Reason.OCCASION && Guards.isAhead(one, today)) {
                ahead.add(one);
                continue;
            }
            Guards.hold(one, today).ifPresentOrElse(why -> waiting.add(new Waiting(one, why)), () -> ready.add(one));
        }
        return within(ready, waiting, ahead, today);
    }

    private static Agenda within(List<Candidate> ready, List<Waiting> waiting, List<Candidate> ahead, Today today) {
        Map<String, List<Candidate>> byContact = new LinkedHashMap<>();
        ready.forEach(one -> byContact
                .computeIfAbsent(one.contactId(), id -> new ArrayList<>())
                .add(one));
        List<Candidate> budgeted = byContact.values().stream()
                .filter(ofOne -> ofOne.stream().allMatch(one -> one.isBudgeted(today.on())))
                .map(List::getFirst)
                .toList();
        Set<Candidate> chosen = new HashSet<>(Budget.of(budgeted, today));
        List<Candidate> lines = new ArrayList<>();
        Map<String, List<Candidate>> beside = new LinkedHashMap<>();
        byContact.values().forEach(ofOne -> {
            var first = ofOne.getFirst();
            boolean outside = ofOne.stream().anyMatch(one -> !one.isBudgeted(today.on()));
            if (outside || chosen.contains(first)) {
                lines.add(first);
                beside.put(first.followUpId(), ofOne.subList(1, ofOne.size()));
            } else {
                ofOne.forEach(one -> waiting.add(new Waiting(one, overBudget(today))));
            }
        });
        return new Agenda(lines, beside, waiting, ahead);
    }

    private static String overBudget(Today today) {
        return today.budget() == 1
                ? "Beyond the one person of today"
                : "Beyond the " + today.budget() + " people of today";
    }
}
