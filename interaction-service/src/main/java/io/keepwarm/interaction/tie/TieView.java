package io.keepwarm.interaction.tie;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.TieState.Depth;
import io.keepwarm.events.tie.Trend;
import io.keepwarm.events.tie.WarmthBand;
import io.keepwarm.interaction.tie.facts.Heat;
import io.keepwarm.interaction.tie.facts.Ledger;
import io.keepwarm.interaction.tie.facts.Note;
import io.keepwarm.interaction.tie.facts.Owed;
import io.keepwarm.interaction.tie.facts.WarmthReasons;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A tie as JSON: my tie with a contact. Warmth is as of now, dates are of my zone.
///
/// @param listOnly whether they never really turned to me
/// @param unanswered how many of my attempts in a row they have not answered
/// @param unansweredByMe how many of their messages in a row I have not answered
/// @param replyOwedSince since when they wait for my answer
/// @param medianReplyTime how long they took to answer, of their last 15 answers; ISO 8601
/// @param lastUpdateOfThemAt when I last learnt something of them
/// @param lastUpdateOfMeAt when they last learnt something of me
/// @param owed what I owe them, the oldest first
/// @param depth how well we know each other, in my own answers
/// @param askedHowToHelpOn when I last asked how I could help, or offered it
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
        int unansweredByMe,
        @Nullable Instant replyOwedSince,

        @Schema(implementation = String.class, examples = "P1DT4H") @Nullable
        String medianReplyTime,

        @Nullable Instant lastUpdateOfThemAt,
        @Nullable Instant lastUpdateOfMeAt,
        Counts ledger,
        List<OwedView> owed,
        @Nullable Depth depth,
        @Nullable LocalDate firstMeetingOn,
        @Nullable LocalDate askedHowToHelpOn) {

    /// @param score 0 to 100
    /// @param why what it comes from, the weightiest first
    public record Warmth(
            double score, Instant asOf, double halfLifeDays, WarmthBand band, Trend trend, List<String> why) {}

    /// What was noted last.
    public record LastNote(
            String text,
            LocalDate on,
            @JsonProperty("private") boolean isPrivate) {}

    /// Something I owe them.
    ///
    /// @param id names it when it is closed
    /// @param interactionId what it came from
    /// @param note what about
    public record OwedView(
            UUID id,
            OwedKind kind,
            Instant since,
            UUID interactionId,
            @Nullable String note,
            @JsonProperty("private") boolean isPrivate) {
        static OwedView of(Owed owed) {
            var source = owed.source();
            return new OwedView(owed.id(), owed.kind(), source.at(), source.touch(), source.about(), !source.shared());
        }
    }

    /// What was given and taken, in touches.
    public record Counts(int given, int received, int asked, int balance) {}

    static TieView of(Tie tie, Instant now, ZoneId zone) {
        var facts = tie.facts();
        var moments = facts.moments();
        var last = moments.last();
        return new TieView(
                tie.contactId(),
                tie.memberId(),
                tie.version(),
                warmth(facts.heat(), now, WarmthReasons.of(facts, now, zone)),
                last == null ? null : last.at(),
                moments.lastReal(),
                moments.lastOutbound(),
                moments.lastInbound(),
                moments.lastShared(),
                note(facts.note(), zone),
                moments.channel(),
                facts.openTopics() == null ? List.of() : facts.openTopics().topics(),
                facts.isListOnly(),
                facts.stage(),
                facts.turns().attempts().count(),
                facts.turns().messages().count(),
                facts.turns().messages().first() == null
                        ? null
                        : facts.turns().messages().first().at(),
                facts.turns().replies().median().map(Duration::toString).orElse(null),
                facts.news().ofThem(),
                facts.news().ofMe(),
                counts(facts.ledger()),
                facts.owed().stream().map(OwedView::of).toList(),
                facts.depth(),
                day(moments.firstMeeting(), zone),
                day(facts.news().offer(), zone));
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDays.dayOf(instant, zone);
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
