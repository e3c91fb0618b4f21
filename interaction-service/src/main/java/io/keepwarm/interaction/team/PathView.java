package io.keepwarm.interaction.team;

import io.keepwarm.interaction.tie.TeamTies.TeamTie;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A colleague who could introduce me to a contact.
///
/// @param memberId the colleague
/// @param contactName who it is; null: not told yet
/// @param title what they are at the organisation
/// @param why why this may work, the best reason first
public record PathView(
        String memberId,
        String contactId,
        @Nullable String contactName,
        @Nullable String title,
        @Nullable String organisation,
        SharedWarmth warmth,
        List<String> why) {
    static PathView of(TeamTie tie, Instant now, ZoneId zone) {
        return new PathView(
                tie.memberId(),
                tie.contactId(),
                tie.contactName(),
                tie.title(),
                tie.organisation(),
                SharedWarmth.of(tie.shared().heat(), now),
                PathReasons.of(tie.shared(), now, zone));
    }
}
