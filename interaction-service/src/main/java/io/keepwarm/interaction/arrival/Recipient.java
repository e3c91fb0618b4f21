package io.keepwarm.interaction.arrival;

import io.keepwarm.chassis.access.Caller;
import org.jspecify.annotations.Nullable;

/// The member something arrived for.
///
/// @param email the address their token tells, if they are calling
public record Recipient(
        String team, String memberId, @Nullable String email) {

    /// The member who calls.
    public static Recipient of(Caller caller) {
        return new Recipient(caller.team(), caller.memberId(), caller.email());
    }
}
