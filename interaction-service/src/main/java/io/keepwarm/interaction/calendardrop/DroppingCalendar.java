package io.keepwarm.interaction.calendardrop;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.interaction.arrival.Candidates;
import io.keepwarm.interaction.arrival.Recipient;
import io.keepwarm.interaction.arrival.Recognising;
import io.keepwarm.interaction.arrival.people.Address;
import io.keepwarm.interaction.arrival.people.Recognition;
import io.keepwarm.interaction.calendardrop.DroppingMeetings.Outcome;
import io.keepwarm.interaction.calendardrop.ics.Series;
import io.keepwarm.interaction.calendardrop.meeting.Participant;
import io.keepwarm.interaction.knowledge.Acquainting;
import io.keepwarm.interaction.tie.Collisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes a calendar in, UID by UID, each in a transaction of its own: what is wrong with one keeps none of the others
/// out, and what breaks off in the middle is gone on with by dropping it again.
@ApplicationScoped
class DroppingCalendar {
    private static final int MOST_NEW = 1_000;
    private static final int MOST_RESULTS = 5_000;
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_ASKED_ABOUT = 5;
    private static final int INVALID = 400;

    private final DroppingMeetings meetings;
    private final Recognising recognising;
    private final Candidates candidates;
    private final Acquainting acquainting;
    private final Clock clock;

    DroppingCalendar(
            DroppingMeetings meetings,
            Recognising recognising,
            Candidates candidates,
            Acquainting acquainting,
            Clock clock) {
        this.meetings = meetings;
        this.recognising = recognising;
        this.candidates = candidates;
        this.acquainting = acquainting;
        this.clock = clock;
    }

    /// Takes it in for the member.
    CalendarDropView drop(Recipient member, List<Series> calendar) {
        var people = recognise(member, calendar);
        List<MeetingView> results = new ArrayList<>();
        Map<Address, Integer> strangers = new LinkedHashMap<>();
        int left = MOST_NEW;
        for (Series series : calendar) {
            if (results.size() >= MOST_RESULTS) {
                results.add(MeetingView.of(series.uid(), null, MeetingResult.LEFT_OUT));
                break;
            }
            int most = left;
            var outcome = drop(member, series, people, most);
            results.addAll(outcome.results());
            outcome.strangers().forEach((stranger, more) -> strangers.merge(stranger, more, Integer::sum));
            left -= (int) outcome.results().stream()
                    .filter(view -> view.result() == MeetingResult.LOGGED)
                    .count();
        }
        var now = clock.instant();
        var offered = QuarkusTransaction.requiringNew().call(() -> candidates.note(member.memberId(), strangers, now));
        return CalendarDropView.of(results, offered);
    }

    private Outcome drop(Recipient member, Series series, Recognition people, int most) {
        try {
            return Collisions.outlast(
                    () -> acquainting.run(mayAsk -> meetings.drop(member, series, people, most, mayAsk)));
        } catch (Problem refused) {
            if (refused.getStatusCode() != INVALID) {
                throw refused;
            }
            return new Outcome(
                    List.of(new MeetingView(
                            series.uid(), null, MeetingResult.REJECTED, null, List.of(), refused.getDetail())),
                    Map.of());
        }
    }

    private Recognition recognise(Recipient member, List<Series> calendar) {
        var people = calendar.stream()
                .flatMap(series -> series.people().stream())
                .map(Participant::address)
                .distinct()
                .limit(MOST_PEOPLE)
                .toList();
        var known = recognising.recognise(member, people);
        var asked = known.strangers(people).stream()
                .limit(MOST_ASKED_ABOUT)
                .map(Address::email)
                .toList();
        if (asked.isEmpty()) {
            return known;
        }
        acquainting.meetByEmail(asked);
        return recognising.recognise(member, people);
    }
}
