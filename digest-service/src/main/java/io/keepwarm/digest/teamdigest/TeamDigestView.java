package io.keepwarm.digest.teamdigest;

import io.keepwarm.digest.webhook.WebhookView;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.promise.PromisedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The team digest as JSON. Days are of each member's own zone.
///
/// @param asOf when it was put together
/// @param overdue each member who is late, those with the most people first
/// @param promisesLate promises whose day has passed, the longest late first
/// @param webhooks those nothing can be delivered to
/// @param more whether there is more that is late than is told here
public record TeamDigestView(
        Instant asOf,
        List<MemberOverdue> overdue,
        List<LatePromise> promisesLate,
        List<WebhookView> webhooks,
        boolean more) {

    /// Whom one member is late with, the longest late first.
    public record MemberOverdue(String memberId, String name, List<Person> people) {}

    /// Somebody who waits.
    public record Person(
            String followUpId,
            String contactId,
            String name,
            @Nullable String organisation,
            Reason reason,
            LocalDate dueOn,
            long daysLate) {}

    /// A promise of a member's, or one made to them.
    public record LatePromise(
            String promiseId,
            String memberId,
            String memberName,
            String contactId,
            String contactName,
            PromisedBy by,
            String what,
            LocalDate dueOn,
            long daysLate) {}
}
