package io.keepwarm.digest.writing;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.digest.answer.Answers;
import io.keepwarm.digest.compose.Day;
import io.keepwarm.digest.compose.Waiting;
import io.keepwarm.digest.knowledge.KnownAgendas;
import io.keepwarm.digest.knowledge.KnownContact;
import io.keepwarm.digest.knowledge.KnownContacts;
import io.keepwarm.digest.knowledge.KnownFollowUp;
import io.keepwarm.digest.knowledge.KnownFollowUps;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.knowledge.KnownTie;
import io.keepwarm.digest.knowledge.KnownTies;
import io.keepwarm.digest.preference.Section;
import io.keepwarm.digest.preference.Wishes;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.events.followup.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gathers a member's day: whom the agenda names, in its order, then whoever is due and not in it, for the agenda may
/// lag behind. Nothing the member may not see gets in, and nothing they have answered already.
@ApplicationScoped
class Gathering {
    private final KnownFollowUps followUps;
    private final KnownAgendas agendas;
    private final KnownContacts contacts;
    private final KnownTies ties;
    private final Answers answers;

    Gathering(KnownFollowUps followUps, KnownAgendas agendas, KnownContacts contacts, KnownTies ties, Answers answers) {
        this.followUps = followUps;
        this.agendas = agendas;
        this.contacts = contacts;
        this.ties = ties;
        this.answers = answers;
    }

    /// The member's day `today`, as known just now. Needs a transaction for their team.
    Day dayOf(KnownMember member, Wishes wishes, LocalDate today) {
        var agenda = agendas.newestFor(member.id());
        var open = followUps.openFor(member.id(), today);
        var answered = answers.standing(member.id(), open);
        var lines = agenda.map(AgendaState::lines).orElse(List.of()).stream()
                .collect(Collectors.toMap(AgendaState.Line::followUpId, line -> line, (first, again) -> first));
        var held = heldBack(agenda.orElse(null), today);
        var candidates = ordered(open, agenda.orElse(null), held).stream()
                .filter(followUp -> !answered.contains(followUp.id()))
                .toList();
        var people =
                contacts.behind(candidates.stream().map(KnownFollowUp::contact).collect(Collectors.toSet()));
        var mine = ties.of(member.id(), tieIds(people));
        var own = candidates.stream().map(Gathering::said).collect(Collectors.toSet());
        List<Waiting> waiting = new ArrayList<>();
        for (var followUp : candidates) {
            var contact = people.get(followUp.contact());
            if (contact != null && contact.mayBeShownTo(member.id(), today) && !isSaidAlready(followUp, contact, own)) {
                var tie = mine.getOrDefault(contact.id(), mine.get(followUp.contact()));
                waiting.add(waiting(followUp, contact, tie, lines.get(followUp.id()), member, today));
            }
        }
        long stillHeld = open.stream()
                .filter(one -> held.contains(one.id()) && !answered.contains(one.id()))
                .count();
        return new Day(
                today,
                member.name(),
                waiting,
                (int) stillHeld,
                wishes.maxPeople(),
                wishes.sections().contains(Section.OVERDUE),
                wishes.sections().contains(Section.DUE));
    }

    /// What the agenda of today leaves for another day stays there; yesterday's agenda holds nothing back today.
    private static Set<String> heldBack(@Nullable AgendaState agenda, LocalDate today) {
        if (agenda == null || !agenda.on().equals(today)) {
            return Set.of();
        }
        return agenda.heldBack().stream().map(AgendaState.HeldBack::followUpId).collect(Collectors.toSet());
    }

    private static List<KnownFollowUp> ordered(
            List<KnownFollowUp> open, @Nullable AgendaState agenda, Set<String> held) {
        Map<String, KnownFollowUp> left = new HashMap<>();
        open.forEach(followUp -> left.put(followUp.id(), followUp));
        List<KnownFollowUp> ordered = new ArrayList<>();
        if (agenda != null) {
            for (var line : agenda.lines()) {
                var followUp = left.remove(line.followUpId());
                if (followUp != null) {
                    ordered.add(followUp);
                }
            }
        }
        open.stream()
                .filter(followUp -> left.containsKey(followUp.id()))
                .filter(followUp -> !held.contains(followUp.id()))
                .forEach(ordered::add);
        return ordered;
    }

    /// What is to be done about whom.
    private record Said(String contact, Reason reason) {}

    private static Said said(KnownFollowUp followUp) {
        return new Said(followUp.contact(), followUp.reason());
    }

    /// After a merge the other contact's follow-up may still be open for a moment: nobody is told of one
    /// person twice.
    private static boolean isSaidAlready(KnownFollowUp followUp, KnownContact contact, Set<Said> own) {
        return !contact.id().equals(followUp.contact()) && own.contains(new Said(contact.id(), followUp.reason()));
    }

    /// After a merge the tie may still be known under the id of the contact that went into the other.
    private static Set<String> tieIds(Map<String, KnownContact> people) {
        Set<String> ids = new HashSet<>(people.keySet());
        people.values().forEach(contact -> ids.add(contact.id()));
        return ids;
    }

    private static Waiting waiting(
            KnownFollowUp followUp,
            KnownContact contact,
            @Nullable KnownTie tie,
            AgendaState.@Nullable Line line,
            KnownMember member,
            LocalDate today) {
        var suggestion = line == null ? null : line.suggestion();
        var touch = tie == null ? null : tie.lastTouchAt();
        // The tie knows best: a note it no longer has was taken back since the agenda was prepared.
        String note = tie != null ? tie.note() : suggestion == null ? null : suggestion.lastNote();
        return new Waiting(
                followUp.id(),
                followUp.contact(),
                contact.name(),
                contact.organisation().orElse(null),
                followUp.reason(),
                followUp.dueOn(),
                followUp.isOverdue(today),
                line == null ? List.of() : line.why(),
                suggestion == null ? null : suggestion.text(),
                suggestion == null ? null : suggestion.channel(),
                note,
                tie == null ? null : tie.noteOn(),
                touch == null ? null : LocalDays.dayOf(touch, member.zone()));
    }
}
