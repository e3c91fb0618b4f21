package io.keepwarm.interaction.promise;

import io.keepwarm.chassis.http.Parameters;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.promise.Promises.Wanted;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which promises are wanted, as query parameters.
public class PromiseFilter {
    @QueryParam("contactId")
    @Parameter(description = "With this contact, or one merged into it: mine, and the team's that are not private")
    @Nullable
    String contactId;

    @QueryParam("memberId")
    @Parameter(description = "Noted by this member, or `me`; of others, those that are not private")
    @Nullable
    String memberId;

    @QueryParam("by")
    @Parameter(description = "ME: the member's own; THEM: the contacts'")
    @Nullable
    PromisedBy by;

    @QueryParam("state")
    @Nullable
    PromiseStatus state;

    @QueryParam("dueUntil")
    @Parameter(description = "Due on this day or before")
    @Nullable
    LocalDate dueUntil;

    Wanted wanted(String caller, KnownContacts contacts) {
        Parameters.requireId("contactId", contactId);
        Parameters.requireText("memberId", memberId);
        return new Wanted(
                contactId == null ? null : contacts.namesOf(contacts.standInOf(contactId)),
                "me".equals(memberId) ? caller : memberId,
                by,
                state,
                dueUntil);
    }

    /// The list's name, for its cursors.
    String listName(String caller) {
        return String.join("|", "promises", caller, "" + contactId, "" + memberId, "" + by, "" + state, "" + dueUntil);
    }
}
