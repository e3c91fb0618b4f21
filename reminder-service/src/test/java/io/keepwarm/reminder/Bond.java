package io.keepwarm.reminder;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.TieState;
import io.keepwarm.events.tie.Trend;
import io.keepwarm.events.tie.WarmthBand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A tie as interaction-service tells of it: warm, with a call as its last touch, and nothing owed, until a
/// test says otherwise.
public final class Bond {
    private final String contact;
    private final String member;
    private Instant heardAt = Instant.now();
    private Instant touched;
    private Instant shared;
    private LocalDate firstMeetingOn;
    private int helped;
    private int unanswered;
    private Intent intent = Intent.CATCH_UP;
    private final List<TieState.Owed> owed = new ArrayList<>();
    private List<String> openTopics = List.of();
    private LocalDate askedHowToHelpOn;

    private Bond(String contact, String member) {
        this.contact = contact;
        this.member = member;
    }

    public static Bond of(String contact, String member) {
        return new Bond(contact, member);
    }

    /// When the tie came to be like this.
    public Bond heardAt(Instant at) {
        heardAt = at;
        return this;
    }

    /// Last in touch then, of which the team may know.
    public Bond touched(Instant at) {
        touched = at;
        shared = at;
        return this;
    }

    public Bond shared(Instant at) {
        shared = at;
        return this;
    }

    public Bond firstMeetingOn(LocalDate day) {
        firstMeetingOn = day;
        return this;
    }

    public Bond unanswered(int times) {
        unanswered = times;
        return this;
    }

    public Bond lastTouchWas(Intent what) {
        intent = what;
        return this;
    }

    public Bond owes(String id, OwedKind kind, Instant since) {
        owed.add(new TieState.Owed(id, kind, since, null, null, false));
        return this;
    }

    public Bond owesPrivately(String id, OwedKind kind, Instant since) {
        owed.add(new TieState.Owed(id, kind, since, null, null, true));
        return this;
    }

    public Bond helped() {
        helped++;
        return this;
    }

    public Bond openTopic(String topic) {
        openTopics = List.of(topic);
        return this;
    }

    public Bond askedHowToHelpOn(LocalDate day) {
        askedHowToHelpOn = day;
        return this;
    }

    public TieState state(String team, long version) {
        return new TieState(
                team,
                version,
                heardAt,
                contact,
                member,
                touched,
                touched,
                touched,
                null,
                shared,
                shared,
                touched == null
                        ? null
                        : new TieState.LastNote("Talked about the engine", LocalDate.of(2026, 1, 5), false),
                Channel.CALL,
                openTopics,
                false,
                Stage.MET,
                unanswered,
                new TieState.Warmth(50, heardAt, 60, WarmthBand.WARM, Trend.STEADY),
                new TieState.Ledger(0, helped, 0, -helped),
                null,
                firstMeetingOn,
                askedHowToHelpOn,
                owed,
                touched == null
                        ? null
                        : new TieState.Cause(
                                "interaction", touched, Channel.CALL, Direction.OUTBOUND, intent, shared == null));
    }
}
