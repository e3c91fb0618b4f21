package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.http.Parameters;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.events.followup.FollowUpStatus;
import io.keepwarm.events.followup.Reason;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which follow-ups a list is asked for.
public class FollowUpFilter {
    @QueryParam("state")
    @Nullable
    FollowUpStatus state;

    @QueryParam("reason")
    @Nullable
    Reason reason;

    @QueryParam("contactId")
    @Parameter(description = "About this contact, those merged into it, or the one it was merged into")
    @Nullable
    String contactId;

    @QueryParam("memberId")
    @Parameter(description = "`me` (the default) or another member; of others only what concerns the team's contacts")
    @Nullable
    String memberId;

    @QueryParam("from")
    @Parameter(description = "Due on this day or later")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Due on this day or earlier")
    @Nullable
    LocalDate to;

    /// @throws Problem 400 for a text that no database holds
    void requireText() {
        Parameters.requireText("contactId", contactId);
        Parameters.requireText("memberId", memberId);
    }

    String member(String caller) {
        return memberId == null || memberId.equals("me") ? caller : memberId;
    }

    /// Names this selection, so that a cursor of another one is told.
    String name(String caller) {
        return "follow-ups:" + state + ":" + reason + ":" + contactId + ":" + member(caller) + ":" + from + ":" + to;
    }
}
