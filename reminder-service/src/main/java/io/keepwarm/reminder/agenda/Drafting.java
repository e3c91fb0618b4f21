package io.keepwarm.reminder.agenda;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.cadence.Season;
import io.keepwarm.reminder.knowledge.Background;
import io.keepwarm.reminder.knowledge.Backgrounds;
import io.keepwarm.reminder.knowledge.Circumstances;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a member's day into words: who, in what order, why, and how to go about it. Reads only; in the caller's
/// transaction.
@ApplicationScoped
class Drafting {
    /// More than anybody does in a day, and little enough for one event.
    private static final int LONGEST = 50;

    /// So many of what waits fit into one event by id alone.
    private static final int MOST_HELD = 700;

    private final Candidates candidates;
    private final Backgrounds backgrounds;

    Drafting(Candidates candidates, Backgrounds backgrounds) {
        this.candidates = candidates;
        this.backgrounds = backgrounds;
    }

    /// A day's agenda as its member sees it, and as far as the other services can be told.
    ///
    /// @param reasons of each of the view's lines, to be said in any language
    record Draft(AgendaView view, List<List<AgendaState.Saying>> reasons, List<AgendaState.HeldBack> heldBack) {}

    /// The day's agenda as far as it is known `now`.
    Draft draft(String memberId, LocalDate on, Circumstances.Of terms, Instant now) {
        var start = LocalDays.startOf(on, terms.zone());
        var policy = terms.policy();
        var today = new Today(
                on,
                terms.zone(),
                terms.days(),
                policy.budgetOn(on),
                policy.seasonOn(on).map(Season::name).orElse(null),
                start.isAfter(now) ? List.of() : candidates.met(memberId, start, on));
        var agenda = Agenda.of(candidates.of(memberId, on, policy), today);
        var held = agenda.heldBack().stream()
                .limit(MOST_HELD)
                .map(one -> new AgendaState.HeldBack(
                        one.followUp().followUpId(), one.followUp().contactId(), one.why()))
                .toList();
        return inWords(agenda, held, memberId, today);
    }

    private Draft inWords(Agenda agenda, List<AgendaState.HeldBack> held, String memberId, Today today) {
        var lines = agenda.lines().stream().limit(LONGEST).toList();
        var waiting = agenda.heldBack().stream().limit(LONGEST).toList();
        var days = Stream.concat(
                        agenda.lines().stream().filter(one -> one.reason() == Reason.OCCASION), agenda.ahead().stream())
                .limit(LONGEST)
                .toList();
        var shown = Stream.of(
                        lines.stream(),
                        lines.stream().flatMap(line -> beside(agenda, line).stream()),
                        waiting.stream().map(Agenda.Waiting::followUp),
                        days.stream())
                .flatMap(all -> all)
                .toList();
        var background = background(shown, memberId);
        List<AgendaView.Line> told = new ArrayList<>();
        lines.forEach(line -> told.add(line(line, beside(agenda, line), told.size() + 1, background, today)));
        var view = new AgendaView(
                today.on(),
                today.budget(),
                today.met().size(),
                today.season(),
                told,
                waiting.stream().map(one -> waiting(one, background)).toList(),
                agenda.heldBack().size(),
                days.stream().map(one -> day(one, background)).toList());
        var reasons = lines.stream()
                .map(line -> Sayings.of(Item.of(line), background))
                .toList();
        return new Draft(view, reasons, held);
    }

    private static List<Candidate> beside(Agenda agenda, Candidate line) {
        return agenda.beside().getOrDefault(line.followUpId(), List.of());
    }

    private Background background(Collection<Candidate> shown, String memberId) {
        return backgrounds.of(
                shown.stream().map(Candidate::contactId).distinct().toList(),
                shown.stream()
                        .map(Candidate::sourceId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                memberId);
    }

    private static AgendaView.Line line(
            Candidate one, List<Candidate> beside, int rank, Background background, Today today) {
        var item = Item.of(one);
        List<String> why = new ArrayList<>(Words.why(item, background, today.on(), today.zone()));
        beside.forEach(other -> why.add("Also: " + Words.reason(Item.of(other), background, today.on())));
        return new AgendaView.Line(
                one.followUpId(),
                one.contactId(),
                name(one, background),
                one.reason(),
                one.dueOn(),
                one.state(),
                rank,
                why,
                Suggesting.of(item, background).orElse(null));
    }

    private static AgendaView.Waiting waiting(Agenda.Waiting waiting, Background background) {
        var one = waiting.followUp();
        return new AgendaView.Waiting(
                one.followUpId(), one.contactId(), name(one, background), one.reason(), one.dueOn(), waiting.why());
    }

    private static AgendaView.Day day(Candidate one, Background background) {
        var occasion = Words.occasionOf(Item.of(one), background);
        return new AgendaView.Day(
                one.contactId(),
                name(one, background),
                occasion.map(known -> known.kind()).orElse("OCCASION"),
                one.dueOn(),
                occasion.map(known -> known.label()).orElse(null));
    }

    private static @Nullable String name(Candidate one, Background background) {
        return background.person(one.contactId()).map(Background.Person::name).orElse(null);
    }
}
