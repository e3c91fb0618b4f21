package io.keepwarm.interaction.ask.gate;

import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.WarmthBand;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the member and the contact stand on the day of the ask.
///
/// @param today the day, in the member's zone
/// @param state whether touches with the contact are wanted
/// @param pausedUntil last day of a pause; null: not paused, or until told otherwise
/// @param stage how far the tie has come
/// @param band how warm it is
/// @param silentDays days since they were last really in touch; null: they never were
/// @param unanswered attempts the contact has not answered
/// @param owesThanks whether help of the contact's was not thanked for
/// @param owesReport whether the contact was not told what came of their help
/// @param owesReply whether the contact waits for an answer
/// @param latePromises what the member promised the contact, and is past its day
/// @param given touches in which the member gave something
/// @param received touches in which the contact helped
/// @param asked touches in which the member asked for something
/// @param myAsk the last ask of the member's that the contact did not come back to; null: none
/// @param teamAsks the days on which members asked something of the contact of late, the newest first
/// @param knowsMyWork whether the contact worked with the member, or would vouch for them; null: not known
/// @param behalf whom the member asks for; null: themselves
public record Situation(
        LocalDate today,
        ContactStatus state,
        @Nullable LocalDate pausedUntil,
        Stage stage,
        WarmthBand band,
        @Nullable Integer silentDays,
        int unanswered,
        boolean owesThanks,
        boolean owesReport,
        boolean owesReply,
        List<String> latePromises,
        int given,
        int received,
        int asked,
        @Nullable LocalDate myAsk,
        List<LocalDate> teamAsks,
        @Nullable Boolean knowsMyWork,
        @Nullable Behalf behalf) {

    public Situation {
        latePromises = List.copyOf(latePromises);
        teamAsks = List.copyOf(teamAsks);
    }

    /// Somebody else, for whom the member asks.
    ///
    /// @param stage how far the member's own tie with them has come
    /// @param isKept whether the member keeps them: how far a keeper vouches is nobody else's to say or see
    /// @param vouchedOn the day the member said how far they would vouch for them; null: never
    /// @param hasEvidence whether they said what that rests on
    public record Behalf(
            Stage stage, boolean isKept, @Nullable LocalDate vouchedOn, boolean hasEvidence) {}
}
