package io.keepwarm.digest.writing;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.digest.compose.Coming;
import io.keepwarm.digest.compose.Day;
import io.keepwarm.digest.compose.Habit;
import io.keepwarm.digest.compose.Pace;
import io.keepwarm.digest.compose.Section;
import io.keepwarm.digest.compose.Waiting;
import io.keepwarm.digest.knowledge.KnownContact;
import io.keepwarm.digest.knowledge.KnownFollowUp;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.knowledge.KnownTie;
import io.keepwarm.digest.preference.Wishes;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.events.followup.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gathers a member's day from what is known of it: whom the agenda names, in its order, then whoever is due and not
/// in it, for the agenda may lag behind. Nothing the member may not see gets in, and nothing they have answered
/// already.
@ApplicationScoped
class Gathering {
    private final LookingBack lookingBack;

    Gathering(LookingBack lookingBack) {
        this.lookingBack = lookingBack;
    }

    /// The day that is known. Needs a transaction for the team, for a look back at the week.
    Day dayOf(Known known) {
        var wishes = known.to().wishes();
        var held = heldBack(known);
        var waiting = waiting(known, ordered(known, held));
        boolean onlyLooksBack =
                known.wanted().looksBack() && !wishes.days().contains(known.on().getDayOfWeek());
        var heldOnes =
                known.open().stream().filter(one -> held.contains(one.id())).toList();
        long stillHeld = daily(waiting(known, heldOnes), wishes).stream()
                .filter(one -> wishes.sections().contains(Section.of(one.reason())))
                .count();
        return new Day(
                known.on(),
                known.to().member().name(),
                onlyLooksBack ? List.of() : daily(waiting, wishes),
                onlyLooksBack ? List.of() : coming(known),
                onlyLooksBack ? 0 : (int) stillHeld,
                wishes.maxPeople(),
                wishes.sections(),
                habit(known),
                known.wanted().looksBack() ? lookingBack.weekBefore(known, toReview(waiting)) : null);
    }

    private static Habit habit(Known known) {
        var pace = known.to().wishes().pace();
        return pace == Pace.FULL ? Habit.ALL : Habit.of(pace, LookingBack.weeksInTouch(known.attention()));
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

    private static List<Waiting> waiting(Known known, List<KnownFollowUp> ordered) {
        var member = known.to().member();
        var candidates = ordered.stream()
                .filter(followUp -> !known.answered().contains(followUp.id()))
                .toList();
        var lines = known.agenda() == null
                ? Map.<String, AgendaState.Line>of()
                : known.agenda().lines().stream()
                        .collect(Collectors.toMap(AgendaState.Line::followUpId, line -> line, (first, again) -> first));
        var own = candidates.stream().map(Gathering::said).collect(Collectors.toSet());
        List<Waiting> waiting = new ArrayList<>();
        for (var followUp : candidates) {
            var contact = known.people().get(followUp.contact());
            if (contact != null
                    && contact.mayBeShownTo(member.id(), known.on())
                    && !isSaidAlready(followUp, contact, own)) {
                var tie = known.ties().getOrDefault(contact.id(), known.ties().get(followUp.contact()));
                waiting.add(waiting(followUp, contact, tie, lines.get(followUp.id()), member, known.on()));
            }
        }
        return waiting;
    }

    /// Days to remember after today, of those the member may be reminded of; a day of somebody who was merged is named
    /// once.
    private static List<Coming> coming(Known known) {
        var occasions = known.agenda() == null
                ? List.<AgendaState.Occasion>of()
                : known.agenda().occasions();
        Map<List<Object>, Coming> coming = new LinkedHashMap<>();
        for (var occasion : occasions) {
            var contact = known.people().get(occasion.contactId());
            if (contact != null
                    && occasion.on().isAfter(known.on())
                    && contact.mayBeShownTo(known.to().id(), known.on())) {
                String label = occasion.label();
                coming.putIfAbsent(
                        List.of(contact.id(), occasion.kind(), label == null ? "" : label, occasion.on()),
                        new Coming(occasion.contactId(), contact.name(), occasion.kind(), label, occasion.on()));
            }
        }
        return coming.values().stream()
                .sorted(Comparator.comparing(Coming::on).thenComparing(Coming::contactId))
                .toList();
    }

    /// What the agenda of today leaves for another day stays there; yesterday's agenda holds nothing back today.
    private static Set<String> heldBack(Known known) {
        var agenda = known.agendaOfTheDay();
        return agenda == null
                ? Set.of()
                : agenda.heldBack().stream()
                        .map(AgendaState.HeldBack::followUpId)
                        .collect(Collectors.toSet());
    }

    private static List<KnownFollowUp> ordered(Known known, Set<String> held) {
        Map<String, KnownFollowUp> left = new HashMap<>();
        known.open().forEach(followUp -> left.put(followUp.id(), followUp));
        List<KnownFollowUp> ordered = new ArrayList<>();
        if (known.agenda() != null) {
            for (var line : known.agenda().lines()) {
                var followUp = left.remove(line.followUpId());
                if (followUp != null) {
                    ordered.add(followUp);
                }
            }
        }
        known.open().stream()
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
                contact.id(),
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
