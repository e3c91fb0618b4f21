package io.keepwarm.interaction.owed;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.interaction.owed.OwedResource.Close;
import io.keepwarm.interaction.tie.OwnTies;
import io.keepwarm.interaction.tie.Sayings;
import io.keepwarm.interaction.tie.ShowingTies;
import io.keepwarm.interaction.tie.TieKeeping;
import io.keepwarm.interaction.tie.TieView;
import io.keepwarm.interaction.tie.facts.TieFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// Closes what is owed by hand. It stays closed however often the tie is counted anew.
@ApplicationScoped
class ClosingOwed {
    private final OwnTies ownTies;
    private final Sayings sayings;
    private final TieKeeping keeping;
    private final ShowingTies showing;
    private final Clock clock;

    ClosingOwed(OwnTies ownTies, Sayings sayings, TieKeeping keeping, ShowingTies showing, Clock clock) {
        this.ownTies = ownTies;
        this.sayings = sayings;
        this.keeping = keeping;
        this.showing = showing;
        this.clock = clock;
    }

    /// Closes it, and answers the tie.
    ///
    /// @throws Problem 404 when there is no such contact for the caller, or nothing owed under that id
    @Transactional
    TieView close(Caller caller, String contactId, UUID id, Close wanted, boolean mayAsk) {
        var setting = ownTies.lock(caller.memberId(), contactId, mayAsk);
        var tie = setting.encounters().getFirst().tie();
        TieFacts facts = tie == null ? TieFacts.NONE : tie.facts();
        var closing = facts.closing(id).orElseThrow(() -> Problem.notFound("debt"));
        String answering = setting.encounters().getFirst().contactId();
        if (facts.owed().stream().anyMatch(owed -> owed.id().equals(id))) {
            var now = clock.instant();
            sayings.close(answering, caller.memberId(), closing, wanted.how().name(), wanted.reason(), now);
            keeping.revise(caller.team(), setting, known -> known.without(closing));
        }
        return showing.one(caller, answering, false);
    }
}
