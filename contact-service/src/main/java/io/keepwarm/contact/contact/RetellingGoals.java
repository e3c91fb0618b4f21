package io.keepwarm.contact.contact;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.contact.goal.GoalChanged;
import io.keepwarm.contact.search.Mark;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.search.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Tells anew of the contacts that are linked to a goal when its title is another or it is reached, and takes the link
/// away when there
/// is no such goal any more. Part of the transaction that changes the goal.
@ApplicationScoped
class RetellingGoals {
    private static final int AT_A_TIME = 200;

    private final Contacts contacts;
    private final TellingContacts telling;
    private final CurrentScope scope;
    private final Clock clock;

    RetellingGoals(Contacts contacts, TellingContacts telling, CurrentScope scope, Clock clock) {
        this.contacts = contacts;
        this.telling = telling;
        this.scope = scope;
        this.clock = clock;
    }

    void on(@Observes GoalChanged change) {
        var team = TeamSign.of(scope.require().team());
        String goalId = change.goalId().toString();
        String linked =
                Objects.requireNonNull(Wanted.in(team).having(Mark.GOAL, goalId).query());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var last = new UUID(0, 0);
        List<UUID> ids;
        do {
            ids = contacts.answering(linked, last, AT_A_TIME);
            for (var contact : contacts.lockedAmong(ids)) {
                // Whoever was merged while this waited for it is nobody's any more.
                if (contact.mergedInto() == null) {
                    var card = contact.card();
                    contact.revise(change.gone() ? card.withoutGoal(goalId) : card, team, now);
                    telling.saved(contact);
                }
                last = contact.id();
            }
        } while (ids.size() == AT_A_TIME);
    }
}
