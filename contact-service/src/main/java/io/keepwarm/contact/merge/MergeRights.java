package io.keepwarm.contact.merge;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.contact.card.Card;
import io.keepwarm.events.contact.Visibility;
import jakarta.enterprise.context.ApplicationScoped;

/// Who may merge and part: the keeper of both; of what the whole team sees, a manager too.
@ApplicationScoped
class MergeRights {
    private final Access access;

    MergeRights(Access access) {
        this.access = access;
    }

    /// @throws Problem 403 unless the caller may do that with a contact kept by `keeperId`
    void require(String keeperId, Card card) {
        var caller = access.caller();
        boolean isTheirs = keeperId.equals(caller.memberId());
        if (!isTheirs && !(caller.isManager() && card.visibility() == Visibility.TEAM)) {
            throw Problem.forbidden("Contacts are merged and parted by the keeper of both, " + keeperId
                    + " for one of these, or, when the team sees both, by a manager.");
        }
    }
}
