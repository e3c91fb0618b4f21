package io.keepwarm.reminder.knowledge;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.events.tie.TieState;
import io.keepwarm.events.tie.Trend;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What interaction-service tells of a tie, as far as follow-ups come of it.
record TieNews(
        String contactId,
        String memberId,
        Instant changedAt,
        @Nullable Instant lastRealTouchAt,
        @Nullable Instant sharedLastRealTouchAt,
        @Nullable Instant lastOutboundAt,
        @Nullable LocalDate firstMeetingOn,
        @Nullable LocalDate askedHowToHelpOn,
        int unanswered,
        @Nullable Instant sharedAskAt,
        @Nullable Double warmthScore,
        @Nullable Instant warmthAsOf,
        @Nullable Double warmthHalfLife,
        @Nullable Trend warmthTrend,
        @Nullable Channel lastChannel,
        @Nullable String lastNote,
        boolean lastNotePrivate,
        List<Owed> owed,
        List<String> openTopics,
        boolean helped) {

    /// As it is stored: what the rules read of it, and what is only shown.
    record Owed(
            String id,
            OwedKind kind,
            Instant since,
            boolean isPrivate,
            @Nullable String note) {}

    static TieNews of(TieState tie) {
        var note = tie.lastNote();
        var warmth = tie.warmth();
        return new TieNews(
                tie.contactId(),
                tie.memberId(),
                micro(tie.changedAt()),
                micros(tie.lastRealTouchAt()),
                micros(tie.sharedLastRealTouchAt()),
                micros(tie.lastOutboundAt()),
                tie.firstMeetingOn(),
                tie.askedHowToHelpOn(),
                tie.unanswered(),
                micros(sharedAsk(tie.cause())),
                warmth == null ? null : warmth.score(),
                warmth == null ? null : micros(warmth.asOf()),
                warmth == null ? null : warmth.halfLifeDays(),
                warmth == null ? null : warmth.trend(),
                tie.lastChannel(),
                note == null ? null : note.text(),
                note != null && note.isPrivate(),
                tie.owed().stream()
                        .map(one -> new Owed(one.id(), one.kind(), micro(one.since()), one.isPrivate(), one.note()))
                        .toList(),
                tie.openTopics(),
                tie.ledger() != null && tie.ledger().received() > 0);
    }

    /// When the newest touch was an ask that the team may know of.
    private static @Nullable Instant sharedAsk(TieState.@Nullable Cause cause) {
        if (cause == null || cause.isPrivate()) {
            return null;
        }
        return cause.intent() == Intent.ASK && cause.direction() == Direction.OUTBOUND ? cause.occurredAt() : null;
    }

    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : micro(instant);
    }

    private static Instant micro(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
