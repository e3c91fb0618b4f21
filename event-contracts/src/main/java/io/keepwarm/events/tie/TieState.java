package io.keepwarm.events.tie;

import io.keepwarm.events.Channel;
import io.keepwarm.events.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tie between one member and one contact, as the touches between them made it. Dates are of the member's zone.
///
/// @param team the team
/// @param version counts the changes of this tie
/// @param changedAt when this version came to be
/// @param contactId the contact
/// @param memberId the member
/// @param lastTouchAt the newest touch of any kind, private ones among them; null: never
/// @param lastRealTouchAt the newest touch that was more than a like, a comment or a post; null: never
/// @param lastOutboundAt when the member last turned to the contact; null: never
/// @param lastInboundAt when the contact last turned to the member; null: never
/// @param sharedLastTouchAt the newest touch the team may know of; null: none
/// @param sharedLastRealTouchAt the newest touch the team may know of that was more than a like, a comment or a post
/// @param lastNote what was noted last, at a real touch
/// @param lastChannel the way the newest real touch took, else the newest of any kind
/// @param openTopics what the two meant to talk about next time
/// @param listOnly whether the contact is only on a list: nothing real ever went both ways
/// @param stage how far the tie has come
/// @param unanswered how many times in a row the member turned to the contact without an answer
/// @param warmth how warm the tie is
/// @param ledger what was given and taken
/// @param depth how well the two know each other, as the member answered; null: not answered
/// @param firstMeetingOn the day they first met or spoke; null: not yet
/// @param askedHowToHelpOn the day the member asked how they could help; null: not yet
/// @param owed what the member still owes the contact; an id appears when it is opened and disappears when it is closed
/// @param cause the touch that made this version, or that was taken back; null: no single touch did
public record TieState(
        String team,
        long version,
        Instant changedAt,
        String contactId,
        String memberId,
        @Nullable Instant lastTouchAt,
        @Nullable Instant lastRealTouchAt,
        @Nullable Instant lastOutboundAt,
        @Nullable Instant lastInboundAt,
        @Nullable Instant sharedLastTouchAt,
        @Nullable Instant sharedLastRealTouchAt,
        @Nullable LastNote lastNote,
        @Nullable Channel lastChannel,
        List<String> openTopics,
        boolean listOnly,
        Stage stage,
        int unanswered,
        Warmth warmth,
        Ledger ledger,
        @Nullable Depth depth,
        @Nullable LocalDate firstMeetingOn,
        @Nullable LocalDate askedHowToHelpOn,
        List<Owed> owed,
        @Nullable Cause cause)
        implements State {

    public TieState {
        openTopics = openTopics == null ? List.of() : List.copyOf(openTopics);
        owed = owed == null ? List.of() : List.copyOf(owed);
    }

    @Override
    public String key() {
        return team + ":" + contactId + ":" + memberId;
    }

    /// What was noted at the last touch that had a note.
    ///
    /// @param text the note
    /// @param on the day of that touch
    /// @param isPrivate (field `private` in the JSON) whether nobody but the member may see it
    public record LastNote(String text, LocalDate on, boolean isPrivate) {}

    /// How warm a tie is. It cools by itself, so readers compute today's score: `100sf ÷ (100 − s + sf)`, where `s`
    /// is the score and `f = 0.5 ^ (days since asOf ÷ halfLifeDays)`; see [#scoreAt(Instant)].
    ///
    /// @param score 0 (cold) to 100, true at `asOf`
    /// @param asOf the instant the score and the band are true of
    /// @param halfLifeDays days of silence after which half of it is left
    /// @param band the score in a word
    /// @param trend where it was going
    public record Warmth(double score, Instant asOf, double halfLifeDays, WarmthBand band, Trend trend) {
        private static final double HIGHEST = 100;
        private static final double MILLIS_PER_DAY = 86_400_000;

        /// The score at `instant`, if nothing happens in between: 0 to 100.
        public double scoreAt(Instant instant) {
            double days = (instant.toEpochMilli() - asOf.toEpochMilli()) / MILLIS_PER_DAY;
            double left = score * Math.pow(0.5, days / halfLifeDays);
            return score >= HIGHEST ? HIGHEST : HIGHEST * left / (HIGHEST - score + left);
        }
    }

    /// What was given and taken between the two, ever.
    ///
    /// @param given how many times the member gave something
    /// @param received how many times the member received something
    /// @param asked how many times the member asked for something
    /// @param balance given minus received: below zero the member is in the contact's debt
    public record Ledger(int given, int received, int asked, int balance) {}

    /// How well the two know each other, in the member's own answers. Null: not answered, or it never happened.
    ///
    /// @param howWell 1 (by name) to 5 (very well)
    /// @param metInPersonOn the day they last met in person
    /// @param aspirationsTalkedOn the day they last talked about what they hope for
    /// @param informationalInterviewOn the day one asked the other about their work at length
    /// @param lastWrittenOn the day they last wrote to each other
    /// @param theyKnowOfMe what the contact knows about the member
    /// @param wouldVouch whether the contact would put their own name to the member's work
    public record Depth(
            @Nullable Integer howWell,
            @Nullable LocalDate metInPersonOn,
            @Nullable LocalDate aspirationsTalkedOn,
            @Nullable LocalDate informationalInterviewOn,
            @Nullable LocalDate lastWrittenOn,
            @Nullable String theyKnowOfMe,
            @Nullable Boolean wouldVouch) {}

    /// Something the member owes the contact.
    ///
    /// @param id stays the same as long as it is owed
    /// @param kind what is owed
    /// @param since from when on
    /// @param sourceId what it came from, such as the interaction
    /// @param note what about
    /// @param isPrivate (field `private` in the JSON) whether nobody but the member may see it
    public record Owed(
            String id,
            OwedKind kind,
            Instant since,
            @Nullable String sourceId,
            @Nullable String note,
            boolean isPrivate) {}

    /// The touch a version of a tie comes from.
    ///
    /// @param interactionId the interaction
    /// @param occurredAt when it happened, which may be long before it was logged
    /// @param channel the way it took
    /// @param direction who turned to whom
    /// @param intent what it was for
    /// @param isPrivate (field `private` in the JSON) whether nobody but the member may know of it
    public record Cause(
            String interactionId,
            Instant occurredAt,
            Channel channel,
            Direction direction,
            Intent intent,
            boolean isPrivate) {}
}
