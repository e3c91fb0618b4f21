package io.keepwarm.digest.writing;

import io.keepwarm.digest.answer.Answers;
import io.keepwarm.digest.knowledge.Erasing;
import io.keepwarm.digest.knowledge.KnownAgendas;
import io.keepwarm.digest.knowledge.KnownAttentions;
import io.keepwarm.digest.knowledge.KnownContact;
import io.keepwarm.digest.knowledge.KnownContacts;
import io.keepwarm.digest.knowledge.KnownFollowUp;
import io.keepwarm.digest.knowledge.KnownFollowUps;
import io.keepwarm.digest.knowledge.KnownTies;
import io.keepwarm.events.agenda.AgendaState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what is known of the days of several members of a team, in as many statements as for one. Needs a transaction
/// for the team.
@ApplicationScoped
public class Reading {
    private final Erasing erasing;
    private final KnownFollowUps followUps;
    private final KnownAgendas agendas;
    private final KnownAttentions attentions;
    private final KnownContacts contacts;
    private final KnownTies ties;
    private final Answers answers;

    Reading(
            Erasing erasing,
            KnownFollowUps followUps,
            KnownAgendas agendas,
            KnownAttentions attentions,
            KnownContacts contacts,
            KnownTies ties,
            Answers answers) {
        this.erasing = erasing;
        this.followUps = followUps;
        this.agendas = agendas;
        this.attentions = attentions;
        this.contacts = contacts;
        this.ties = ties;
        this.answers = answers;
    }

    /// What is known of those days, in the same order; of each member one at most. No contact is erased from then on
    /// until the transaction ends.
    public List<Known> of(Collection<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        erasing.holdOff();
        var members = wanted.stream().map(one -> one.to().id()).toList();
        var agenda = agendas.newestFor(members);
        var attention = attentions.newestOf(members);
        var open = open(wanted, agenda);
        var answered =
                answers.standing(open.values().stream().flatMap(List::stream).toList());
        Map<String, Set<String>> named = new HashMap<>();
        members.forEach(member ->
                named.put(member, contactIds(open.getOrDefault(member, List.of()), agenda.get(member))));
        var people =
                contacts.behind(named.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        named.values().forEach(ids -> ids.addAll(idsBehind(ids, people)));
        var tie = ties.of(named);
        return wanted.stream()
                .map(one -> new Known(
                        one,
                        agenda.get(one.to().id()),
                        attention.get(one.to().id()),
                        open.getOrDefault(one.to().id(), List.of()),
                        answered,
                        people,
                        tie.getOrDefault(one.to().id(), Map.of())))
                .toList();
    }

    /// Whose day has come, and what the agenda of the day names before its day.
    private Map<String, List<KnownFollowUp>> open(Collection<Wanted> wanted, Map<String, AgendaState> agendas) {
        var due = followUps.openBy(
                wanted.stream().collect(Collectors.toMap(one -> one.to().id(), Wanted::on)));
        Map<String, List<KnownFollowUp>> open = new HashMap<>();
        due.forEach((member, theirs) -> open.put(member, new ArrayList<>(theirs)));
        Map<String, Wanted> early = new HashMap<>();
        for (var one : wanted) {
            var agenda = agendas.get(one.to().id());
            if (agenda != null && agenda.on().equals(one.on())) {
                agenda.lines().forEach(line -> early.put(line.followUpId(), one));
            }
        }
        due.values().forEach(theirs -> theirs.forEach(followUp -> early.remove(followUp.id())));
        for (var followUp : followUps.named(early.keySet())) {
            var one = early.get(followUp.id());
            if (one != null && followUp.member().equals(one.to().id()) && followUp.isOpen(one.on())) {
                open.computeIfAbsent(followUp.member(), _ -> new ArrayList<>()).add(followUp);
            }
        }
        return open;
    }

    private static Set<String> contactIds(List<KnownFollowUp> open, @Nullable AgendaState agenda) {
        Set<String> ids = open.stream().map(KnownFollowUp::contact).collect(Collectors.toCollection(HashSet::new));
        if (agenda != null) {
            agenda.occasions().forEach(occasion -> ids.add(occasion.contactId()));
        }
        return ids;
    }

    /// After a merge a tie may still be known under the id of the contact that went into the other.
    private static Set<String> idsBehind(Set<String> ids, Map<String, KnownContact> people) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(people.get(id)).stream())
                .map(KnownContact::id)
                .collect(Collectors.toSet());
    }
}
