package io.keepwarm.chassis.access;

import io.keepwarm.events.contact.Visibility;

/// The one visibility rule: a PRIVATE contact, and whatever hangs on it, is for its keeper alone; a TEAM contact is
/// for every member of the team. What is not known is treated as PRIVATE of somebody else.
public final class Sight {
    private Sight() {}

    /// Whether `memberId` may see something kept by `keeperId`.
    public static boolean allows(Visibility visibility, String keeperId, String memberId) {
        return switch (visibility) {
            case TEAM -> true;
            case PRIVATE, UNKNOWN -> keeperId.equals(memberId);
        };
    }
}
