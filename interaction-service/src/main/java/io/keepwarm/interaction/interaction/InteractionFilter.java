package io.keepwarm.interaction.interaction;

import io.keepwarm.chassis.http.Parameters;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.interaction.Interactions.Wanted;
import io.keepwarm.interaction.knowledge.KnownContacts;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which interactions are wanted, as query parameters.
public class InteractionFilter {
    private static final int LONGEST_QUESTION = 200;

    @QueryParam("q")
    @Parameter(
            description = "With all of these words in notes, topics or help, without regard to case and accents:"
                    + " mine, and the team's that are not private")
    @Nullable
    String q;

    @QueryParam("contactId")
    @Parameter(description = "With this contact, or one merged into it: mine, and the team's that are not private")
    @Nullable
    String contactId;

    @QueryParam("memberId")
    @Parameter(description = "Logged by this member, or `me`; of others, those that are not private")
    @Nullable
    String memberId;

    @QueryParam("channel")
    @Nullable
    Channel channel;

    @QueryParam("intent")
    @Nullable
    Intent intent;

    @QueryParam("since")
    @Parameter(description = "At this instant or later")
    @Nullable
    Instant since;

    @QueryParam("until")
    @Parameter(description = "Before this instant")
    @Nullable
    Instant until;

    Wanted wanted(String caller, KnownContacts contacts) {
        Parameters.requireText("q", q);
        if (q != null && (q.isBlank() || q.length() > LONGEST_QUESTION)) {
            throw Problem.invalid("q", "must have 1 to " + LONGEST_QUESTION + " characters");
        }
        Parameters.requireId("contactId", contactId);
        Parameters.requireText("memberId", memberId);
        return new Wanted(
                contactId == null ? null : contacts.namesOf(contacts.standInOf(contactId)),
                "me".equals(memberId) ? caller : memberId,
                channel,
                intent,
                since,
                until);
    }

    /// The list's name, for its cursors.
    String listName(String caller) {
        return String.join(
                "|",
                "interactions",
                caller,
                "" + q,
                "" + contactId,
                "" + memberId,
                "" + channel,
                "" + intent,
                "" + since,
                "" + until);
    }
}
