package io.keepwarm.contact.opportunity;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.contact.member.OwnDay;
import io.keepwarm.contact.opportunity.Opportunities.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Noting, showing, changing and deleting opportunities. Each method is one transaction. The whole team sees them; who
/// noted one, or an admin, changes it.
@ApplicationScoped
class NotingOpportunities {
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(10_000, 1, 1);

    private final Opportunities opportunities;
    private final OwnDay ownDay;
    private final Access access;
    private final Clock clock;

    NotingOpportunities(Opportunities opportunities, OwnDay ownDay, Access access, Clock clock) {
        this.opportunities = opportunities;
        this.ownDay = ownDay;
        this.access = access;
        this.clock = clock;
    }

    /// Notes one.
    @Transactional
    OpportunityView note(UUID id, NewOpportunity heard) {
        Instant now = now();
        var opportunity = new Opportunity(id, access.caller().memberId(), now);
        opportunities.persist(opportunity);
        return revised(opportunity, heard, now);
    }

    /// One, expired or not.
    ///
    /// @throws Problem 404
    @Transactional
    OpportunityView one(UUID id) {
        return opportunities
                .findByIdOptional(id)
                .orElseThrow(NotingOpportunities::notFound)
                .view();
    }

    /// Those that can still be taken in the caller's today, or those that cannot any more; the first to end first.
    @Transactional
    Page<OpportunityView> page(boolean expired, PageRequest request) {
        var today = ownDay.today();
        var from = expired ? BEFORE_ALL : today;
        var until = expired ? today : AFTER_ALL;
        String list = "opportunities " + expired;
        var after = request.after(list, Position::of).orElse(new Position(BEFORE_ALL, new UUID(0, 0)));
        var found = request.of(list, opportunities.ending(from, until, after, request.limit() + 1), Position::words);
        return new Page<>(found.items().stream().map(Opportunity::view).toList(), found.next());
    }

    /// Puts other words in the place of the old.
    @Transactional
    OpportunityView replace(UUID id, @Nullable String ifMatch, NewOpportunity heard) {
        return revised(changeable(id, ifMatch), heard, now());
    }

    /// Deletes it.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        opportunities.delete(changeable(id, ifMatch));
    }

    private OpportunityView revised(Opportunity opportunity, NewOpportunity heard, Instant now) {
        opportunity.revise(heard, now);
        opportunities.index(opportunity);
        return opportunity.view();
    }

    private Opportunity changeable(UUID id, @Nullable String ifMatch) {
        var opportunity = opportunities.locked(id).orElseThrow(NotingOpportunities::notFound);
        var caller = access.caller();
        if (!opportunity.isOf(caller.memberId()) && !caller.isAdmin()) {
            throw Problem.forbidden("Only who noted it, or an admin, may change it.");
        }
        EntityTags.require(ifMatch, opportunity.version());
        return opportunity;
    }

    private static Problem notFound() {
        return Problem.notFound("opportunity");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
