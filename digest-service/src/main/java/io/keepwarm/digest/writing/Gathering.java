package io.keepwarm.digest.writing;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.digest.answer.Answers;
import io.keepwarm.digest.compose.Coming;
import io.keepwarm.digest.compose.Day;
import io.keepwarm.digest.compose.Habit;
import io.keepwarm.digest.compose.Pace;
import io.keepwarm.digest.compose.Section;
import io.keepwarm.digest.compose.Waiting;
import io.keepwarm.digest.knowledge.KnownAgendas;
import io.keepwarm.digest.knowledge.KnownContact;
import io.keepwarm.digest.knowledge.KnownContacts;
import io.keepwarm.digest.knowledge.KnownFollowUp;
import io.keepwarm.digest.knowledge.KnownFollowUps;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.knowledge.KnownTie;
import io.keepwarm.digest.knowledge.KnownTies;
import io.keepwarm.digest.preference.Wishes;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.events.followup.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final LookingBack lookingBack;

    Gathering(
            KnownFollowUps followUps,
            KnownAgendas agendas,
            KnownContacts contacts,
            KnownTies ties,
            Answers answers,
            LookingBack lookingBack) {
        this.followUps = followUps;
        this.agendas = agendas;
        this.contacts = contacts;
        this.ties = ties;
        this.answers = answers;
        this.lookingBack = lookingBack;
    }

    /// The member's day `today`, as known just now. Needs a transaction for their team.
    Day dayOf(KnownMember member, Wishes wishes, LocalDate today) {
        var agenda = agendas.newestFor(member.id()).orElse(null);
        var open = open(member, agenda, today);
        var answered = answers.standing(member.id(), open);
        var held = heldBack(agenda, today);
        var waiting = waiting(member, ordered(open, agenda, held), answered, agenda, today);
        boolean looksBack = wishes.weeklyReviewOn() == today.getDayOfWeek();
        boolean onlyLooksBack = looksBack && !wishes.days().contains(today.getDayOfWeek());
        var heldOnes = open.stream().filter(one -> held.contains(one.id())).toList();
        long stillHeld = daily(waiting(member, heldOnes, answered, agenda, today), wishes).stream()
                .filter(one -> wishes.sections().contains(Section.of(one.reason())))
                .count();
        return new Day(
                today,
                member.name(),
                onlyLooksBack ? List.of() : daily(waiting, wishes),
                onlyLooksBack ? List.of() : coming(member, agenda, today),
                onlyLooksBack ? 0 : (int) stillHeld,
                wishes.maxPeople(),
                wishes.sections(),
                habit(member, wishes),
                looksBack ? lookingBack.weekBefore(member, today, toReview(waiting)) : null);
    }

    private Habit habit(KnownMember member, Wishes wishes) {
        return wishes.pace() == Pace.FULL ? Habit.ALL : Habit.of(wishes.pace(), lookingBack.weeksInTouch(member.id()));
    }

    /// Whoever wants to look back at the week is asked then what people matter for, and not in between.
    private static List<Waiting> daily(List<Waiting> waiting, Wishes wishes) {
        return wishes.weeklyReviewOn() == null
                ? waiting
                : waiting.stream()
                        .filter(one -> one.reason() != Reason.REVIEW_RELEVANCE)
                        .toList();
    }

    private static List<Waiting> toReview(List<Waiting> waiting) {
        return waiting.stream()
                .filter(one -> one.reason() == Reason.REVIEW_RELEVANCE)
                .toList();
    }

    /// Whose day has come, and what the agenda of today names before its day.
    private List<KnownFollowUp> open(KnownMember member, @Nullable AgendaState agenda, LocalDate today) {
        List<KnownFollowUp> open = new ArrayList<>(followUps.openFor(member.id(), today));
        if (agenda != null && agenda.on().equals(today)) {
            Set<String> known = open.stream().map(KnownFollowUp::id).collect(Collectors.toSet());
            var early = agenda.lines().stream()
                    .map(AgendaState.Line::followUpId)
                    .filter(id -> !known.contains(id))
                    .toList();
            open.addAll(followUps.openAmong(member.id(), early, today));
        }
        return open;
    }

    private List<Waiting> waiting(
            KnownMember member,
            List<KnownFollowUp> ordered,
            Set<String> answered,
            @Nullable AgendaState agenda,
            LocalDate today) {
        var candidates = ordered.stream()
                .filter(followUp -> !answered.contains(followUp.id()))
                .toList();
        var lines = agenda == null
                ? Map.<String, AgendaState.Line>of()
                : agenda.lines().stream()
                        .collect(Collectors.toMap(AgendaState.Line::followUpId, line -> line, (first, again) -> first));
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
        return waiting;
    }

    /// Days to remember after today, of those the member may be reminded of.
    private List<Coming> coming(KnownMember member, @Nullable AgendaState agenda, LocalDate today) {
        var occasions = agenda == null ? List.<AgendaState.Occasion>of() : agenda.occasions();
        var people = contacts.behind(
                occasions.stream().map(AgendaState.Occasion::contactId).collect(Collectors.toSet()));
        return occasions.stream()
                .filter(occasion -> occasion.on().isAfter(today))
                .flatMap(occasion -> Optional.ofNullable(people.get(occasion.contactId())).stream()
                        .filter(contact -> contact.mayBeShownTo(member.id(), today))
                        .map(contact -> new Coming(
                                occasion.contactId(),
                                contact.name(),
                                occasion.kind(),
                                occasion.label(),
                                occasion.on())))
                .distinct()
                .sorted(Comparator.comparing(Coming::on).thenComparing(Coming::contactId))
                .toList();
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
                line == null ? Waiting.Told.NOTHING : told(line),
                note,
                tie == null ? null : tie.noteOn(),
                touch == null ? null : LocalDays.dayOf(touch, member.zone()));
    }

    private static Waiting.Told told(AgendaState.Line line) {
        var suggestion = line.suggestion();
        return suggestion == null
                ? new Waiting.Told(line.reasons(), line.why(), null, null, null)
                : new Waiting.Told(
                        line.reasons(), line.why(), suggestion.text(), suggestion.saying(), suggestion.channel());
    }
}
