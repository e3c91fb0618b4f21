package io.keepwarm.interaction.promise;

import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.promise.PromisedBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// What a member promised and has not done in time.
@ApplicationScoped
public class OverduePromises {
    private final Promises promises;

    OverduePromises(Promises promises) {
        this.promises = promises;
    }

    /// What the member promised a contact that goes by these ids and is due before `today`, the oldest first.
    public List<String> of(String memberId, Collection<String> contactIds, LocalDate today) {
        return promises
                .list(
                        "memberId = ?1 and contactId in ?2 and by = ?3 and state = ?4 and withdrawn = false"
                                + " and dueOn < ?5 order by dueOn, id",
                        memberId,
                        contactIds,
                        PromisedBy.ME,
                        PromiseStatus.OPEN,
                        today)
                .stream()
                .map(promise -> promise.words().what())
                .toList();
    }
}
