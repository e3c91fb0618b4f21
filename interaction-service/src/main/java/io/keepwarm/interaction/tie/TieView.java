package io.keepwarm.interaction.tie;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.Trend;
import io.keepwarm.events.tie.WarmthBand;
import io.keepwarm.interaction.tie.facts.Heat;
import io.keepwarm.interaction.tie.facts.Ledger;
import io.keepwarm.interaction.tie.facts.Note;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tie as JSON: my tie with a contact. Warmth is as of now, dates are of my zone.
public record TieView(
        String contactId,
        String memberId,
        long version,
        Warmth warmth,
        @Nullable Instant lastTouchAt,
        @Nullable Instant lastRealTouchAt,
        @Nullable Instant lastOutboundAt,
        @Nullable Instant lastInboundAt,
        @Nullable Instant sharedLastTouchAt,
        @Nullable LastNote lastNote,
        @Nullable Channel lastChannel,
        List<String> openTopics,
        boolean listOnly,
        Stage stage,
        int unanswered,
        Counts ledger,
        @Nullable LocalDate firstMeetingOn) {

    /// @param score 0 to 100
    /// @param why what it comes from, the weightiest first
    public record Warmth(
            double score, Instant asOf, double halfLifeDays, WarmthBand band, Trend trend, List<String> why) {}

    /// What was noted last.
    public record LastNote(
            String text,
            LocalDate on,
            @JsonProperty("private") boolean isPrivate) {}

    /// What was given and taken, in touches.
    public record Counts(int given, int received, int asked, int balance) {}

    static TieView of(Tie tie, Instant now, ZoneId zone, List<String> why) {
        var facts = tie.facts();
        var moments = facts.moments();
        var last = moments.last();
        return new TieView(
                tie.contactId(),
                tie.memberId(),
                tie.version(),
                warmth(facts.heat(), now, why),
                last == null ? null : last.at(),
                moments.lastReal(),
                moments.lastOutbound(),
                moments.lastInbound(),
                moments.lastShared(),
                note(facts.note(), zone),
                last == null ? null : last.channel(),
                facts.openTopics() == null ? List.of() : facts.openTopics().topics(),
                facts.isListOnly(),
                facts.stage(),
                facts.unanswered(),
                counts(facts.ledger()),
                moments.firstMeeting() == null ? null : LocalDays.dayOf(moments.firstMeeting(), zone));
    }

    private static Warmth warmth(Heat heat, Instant now, List<String> why) {
        double score = Math.round(heat.score(now) * 10) / 10.0;
        return new Warmth(score, now, Heat.HALF_LIFE_DAYS, heat.band(now), heat.trend(now), why);
    }

    private static @Nullable LastNote note(@Nullable Note note, ZoneId zone) {
        return note == null ? null : new LastNote(note.text(), LocalDays.dayOf(note.at(), zone), !note.shared());
    }

    private static Counts counts(Ledger ledger) {
        return new Counts(ledger.given(), ledger.received(), ledger.asked(), ledger.balance());
    }
}
