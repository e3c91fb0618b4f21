package io.keepwarm.interaction.calendardrop;

import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.interaction.arrival.Recipient;
import io.keepwarm.interaction.arrival.people.Address;
import io.keepwarm.interaction.arrival.people.Recognition;
import io.keepwarm.interaction.calendardrop.DroppedMeetings.Row;
import io.keepwarm.interaction.calendardrop.ics.Series;
import io.keepwarm.interaction.calendardrop.meeting.Attendance;
import io.keepwarm.interaction.calendardrop.meeting.Meeting;
import io.keepwarm.interaction.interaction.Logging;
import io.keepwarm.interaction.interaction.Revising;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes touches of the meetings of one UID, in one transaction, and lets those made before follow what became of their
/// meetings. Dropping the same again changes nothing.
@ApplicationScoped
class DroppingMeetings {
    private final DroppedMeetings dropped;
    private final Logging logging;
    private final Revising revising;
    private final Clock clock;

    DroppingMeetings(DroppedMeetings dropped, Logging logging, Revising revising, Clock clock) {
        this.dropped = dropped;
        this.logging = logging;
        this.revising = revising;
        this.clock = clock;
    }

    /// What became of them.
    ///
    /// @param strangers people there who are not known yet, each with the number of new meetings they were at
    record Outcome(List<MeetingView> results, Map<Address, Integer> strangers) {}

    /// A member's drop of one UID.
    private record Drop(
            Recipient member, String uid, String uidKey, Map<String, Row> before, Instant now, boolean mayAsk) {}

    /// Takes the meetings in.
    ///
    /// @param most how many new touches may be made; those beyond are left out, the latest first in
    /// @param mayAsk as for [Logging#log]
    @Transactional
    Outcome drop(Recipient member, Series series, Recognition people, int most, boolean mayAsk) {
        Instant now = clock.instant();
        var told = series.tell(now);
        if (told.flaw() != null) {
            return new Outcome(
                    List.of(new MeetingView(series.uid(), null, MeetingResult.REJECTED, null, List.of(), told.flaw())),
                    Map.of());
        }
        String uidKey = MeetingTouch.digest(series.uid());
        var drop = new Drop(member, series.uid(), uidKey, dropped.hold(member.memberId(), uidKey), now, mayAsk);
        List<MeetingView> results = new ArrayList<>();
        if (told.allCancelled()) {
            drop.before().values().stream()
                    .filter(row -> row.sequence() <= series.sequence())
                    .map(row -> takenBack(drop, row, series.sequence(), null))
                    .filter(view -> view != null)
                    .forEach(results::add);
        }
        Map<Address, Integer> strangers = new LinkedHashMap<>();
        int left = most;
        for (Meeting meeting : told.meetings().reversed()) {
            var attendance = Attendance.of(meeting, people, now);
            var view = take(drop, meeting, attendance, left > 0);
            int more = isNew(drop, meeting, view) ? 1 : 0;
            attendance.strangers().forEach(stranger -> strangers.merge(stranger, more, Integer::sum));
            left -= view.result() == MeetingResult.LOGGED ? 1 : 0;
            results.add(view);
        }
        if (results.isEmpty()) {
            results.add(MeetingView.of(
                    series.uid(), null, told.allCancelled() ? MeetingResult.CANCELLED : MeetingResult.NOBODY_KNOWN));
        }
        return new Outcome(shortened(results), strangers);
    }

    private MeetingView take(Drop drop, Meeting meeting, Attendance attendance, boolean mayLog) {
        var before = drop.before().get(meeting.occurrence());
        if (before != null && before.sequence() > meeting.sequence()) {
            return view(
                    drop, meeting, MeetingResult.ALREADY, before.exists() ? before.interactionId() : null, List.of());
        }
        return switch (attendance.kind()) {
            case MET -> met(drop, meeting, new MeetingTouch(meeting, attendance.contactIds()), before, mayLog);
            case CANCELLED -> calledOff(drop, meeting, before, MeetingResult.CANCELLED);
            case DECLINED -> calledOff(drop, meeting, before, MeetingResult.DECLINED);
            case FUTURE -> calledOff(drop, meeting, before, MeetingResult.FUTURE);
            case CROWD -> MeetingView.of(drop.uid(), meeting.start(), MeetingResult.CROWD);
            case NOBODY_KNOWN -> nobodyKnown(drop, meeting, attendance, before);
        };
    }

    /// Whether it was met with for the first time, and will be known again.
    private static boolean isNew(Drop drop, Meeting meeting, MeetingView view) {
        return !drop.before().containsKey(meeting.occurrence())
                && (view.result() == MeetingResult.LOGGED || view.result() == MeetingResult.NOBODY_KNOWN);
    }

    /// Kept in mind if strangers were there, so that dropped again it does not count for them once more.
    private MeetingView nobodyKnown(Drop drop, Meeting meeting, Attendance attendance, @Nullable Row before) {
        if (before == null && !attendance.strangers().isEmpty()) {
            keep(drop, meeting, new MeetingTouch(meeting, attendance.contactIds()), null);
        }
        return MeetingView.of(drop.uid(), meeting.start(), MeetingResult.NOBODY_KNOWN);
    }

    private MeetingView met(Drop drop, Meeting meeting, MeetingTouch touch, @Nullable Row before, boolean mayLog) {
        var member = drop.member();
        var contacts = touch.contactIds().stream().toList();
        if (before == null || before.interactionId() == null) {
            if (!mayLog) {
                return MeetingView.of(drop.uid(), meeting.start(), MeetingResult.LEFT_OUT);
            }
            UUID id = TimeOrderedId.next();
            logging.log(id, member.team(), member.memberId(), touch.asNew(), drop.mayAsk());
            keep(drop, meeting, touch, id);
            return view(drop, meeting, MeetingResult.LOGGED, id, contacts);
        }
        if (!before.exists()) {
            return MeetingView.of(drop.uid(), meeting.start(), MeetingResult.ALREADY);
        }
        if (before.told().equals(touch.told())) {
            return view(drop, meeting, MeetingResult.ALREADY, before.interactionId(), contacts);
        }
        revising.edit(
                before.interactionId(),
                member.team(),
                member.memberId(),
                "*",
                (interaction, told) -> touch.over(told, before.summaryTold()),
                drop.mayAsk());
        keep(drop, meeting, touch, before.interactionId());
        return view(drop, meeting, MeetingResult.UPDATED, before.interactionId(), contacts);
    }

    private MeetingView calledOff(Drop drop, Meeting meeting, @Nullable Row before, MeetingResult otherwise) {
        var view = before == null ? null : takenBack(drop, before, meeting.sequence(), meeting.start());
        return view == null ? MeetingView.of(drop.uid(), meeting.start(), otherwise) : view;
    }

    /// @return null when there was no touch to take back
    private @Nullable MeetingView takenBack(Drop drop, Row row, int sequence, @Nullable Instant start) {
        if (row.interactionId() == null || !row.exists()) {
            return null;
        }
        revising.retractFollowing(row.interactionId(), drop.member().team());
        var kept = new Row(row.occurrence(), null, false, sequence, row.told(), row.summaryTold());
        dropped.keep(drop.member().memberId(), drop.uidKey(), kept, drop.now());
        return MeetingView.of(drop.uid(), start, MeetingResult.REMOVED);
    }

    private void keep(Drop drop, Meeting meeting, MeetingTouch touch, @Nullable UUID interaction) {
        dropped.keep(
                drop.member().memberId(),
                drop.uidKey(),
                new Row(meeting.occurrence(), interaction, true, meeting.sequence(), touch.told(), touch.summaryTold()),
                drop.now());
    }

    private static MeetingView view(
            Drop drop, Meeting meeting, MeetingResult result, @Nullable UUID interaction, List<String> contacts) {
        return new MeetingView(drop.uid(), meeting.start(), result, interaction, contacts, null);
    }

    /// Of occurrences that are no touch, one of each kind is told: the latest.
    private static List<MeetingView> shortened(List<MeetingView> results) {
        List<MeetingView> told = new ArrayList<>();
        List<MeetingResult> kinds = new ArrayList<>();
        for (MeetingView view : results) {
            boolean touch = view.interactionId() != null || view.result() == MeetingResult.REMOVED;
            if (touch || !kinds.contains(view.result())) {
                told.add(view);
                kinds.add(view.result());
            }
        }
        return told;
    }
}
