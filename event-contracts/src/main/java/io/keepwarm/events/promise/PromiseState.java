package io.keepwarm.events.promise;

import io.keepwarm.events.Channel;
import io.keepwarm.events.State;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something one side promised the other. Dates are of the member's zone.
///
/// @param team the team
/// @param version counts the changes of this promise
/// @param changedAt when this version came to be
/// @param promiseId the promise
/// @param contactId the contact
/// @param memberId the member
/// @param by whose promise it is
/// @param what in a few words
/// @param channel the way it is to be done, such as a call; null: any
/// @param madeOn the day it was given
/// @param dueOn the day by which it is to be done; null: no day was named
/// @param isPrivate (field `private` in the JSON) whether nobody but the member may see it
/// @param state what has become of it
/// @param closedOn the day it was kept or dropped; null: it is open. After `dueOn` it was late
public record PromiseState(
        String team,
        long version,
        Instant changedAt,
        String promiseId,
        String contactId,
        String memberId,
        PromisedBy by,
        String what,
        @Nullable Channel channel,
        LocalDate madeOn,
        @Nullable LocalDate dueOn,
        boolean isPrivate,
        PromiseStatus state,
        @Nullable LocalDate closedOn)
        implements State {

    @Override
    public String key() {
        return promiseId;
    }
}
