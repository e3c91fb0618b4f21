package io.keepwarm.interaction.tie;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.interaction.knowledge.Unheard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A member's own tie with a contact, to change what they say of it.
@ApplicationScoped
public class OwnTies {
    private final Ties ties;

    OwnTies(Ties ties) {
        this.ties = ties;
    }

    /// The tie with the contact, or with the one it was merged into, locked until the end of the transaction.
    ///
    /// @param mayAsk whether to throw [Unheard] for somebody not heard of, rather than take it that there is none
    /// @throws Problem 404 when there is no such contact for the member
    public Setting lock(String memberId, String contactId, boolean mayAsk) {
        var setting = ties.lock(memberId, List.of(contactId));
        var known = setting.encounters().getFirst().known();
        if (mayAsk && (known == null || setting.zone().isEmpty())) {
            throw new Unheard(setting.unheard(), setting.zone().isEmpty());
        }
        if (known == null || !known.isSeenBy(memberId)) {
            throw Problem.notFound("contact");
        }
        return setting;
    }
}
