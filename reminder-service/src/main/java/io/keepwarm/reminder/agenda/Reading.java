package io.keepwarm.reminder.agenda;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.reminder.cadence.CadencePolicy;
import io.keepwarm.reminder.cadence.MemberDays;
import io.keepwarm.reminder.knowledge.Circumstances;
import io.keepwarm.reminder.knowledge.KnowledgeJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A member's agenda for them to read: the one that is prepared, unless something has changed since, or another
/// day's.
@ApplicationScoped
@Transactional
public class Reading {
    private static final int FARTHEST_DAYS = 366;

    private final Agendas agendas;
    private final Drafting drafting;
    private final Circumstances circumstances;
    private final KnowledgeJson json;
    private final Clock clock;

    Reading(Agendas agendas, Drafting drafting, Circumstances circumstances, KnowledgeJson json, Clock clock) {
        this.agendas = agendas;
        this.drafting = drafting;
        this.circumstances = circumstances;
        this.json = json;
        this.clock = clock;
    }

    /// The agenda of a day.
    ///
    /// @param on null: today
    /// @throws Problem 400 for a day that is past, or more than a year ahead
    AgendaView of(String memberId, @Nullable LocalDate on) {
        Instant now = clock.instant();
        var terms = circumstances
                .of(memberId)
                .orElseGet(() -> new Circumstances.Of(ZoneOffset.UTC, MemberDays.ALL, CadencePolicy.USUAL));
        var today = LocalDays.dayOf(now, terms.zone());
        var day = on == null ? today : on;
        if (day.isBefore(today) || day.isAfter(today.plusDays(FARTHEST_DAYS))) {
            throw Problem.invalid("on", "must be today, " + today + ", or a day of the year from then on");
        }
        var tomorrow = LocalDays.startOf(today.plusDays(1), terms.zone());
        return prepared(memberId)
                .filter(agenda -> day.equals(agenda.preparedOn) && tomorrow.equals(agenda.nextAt))
                .map(agenda -> agenda.content)
                .map(content -> json.read(content, AgendaView.class))
                .orElseGet(() -> drafting.draft(memberId, day, terms, now).view());
    }

    /// At which place of the agenda prepared last each follow-up stands, by id.
    public Map<String, Integer> ranks(String memberId) {
        Map<String, Integer> ranks = new HashMap<>();
        prepared(memberId)
                .map(agenda -> agenda.content)
                .map(content -> json.read(content, AgendaView.class))
                .ifPresent(view -> view.lines().forEach(line -> ranks.put(line.followUpId(), line.rank())));
        return ranks;
    }

    private Optional<MemberAgenda> prepared(String memberId) {
        return agendas.find("memberId", memberId).firstResultOptional();
    }
}
