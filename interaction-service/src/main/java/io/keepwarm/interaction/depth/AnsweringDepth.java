package io.keepwarm.interaction.depth;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.tie.TieState.Depth;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.tie.OwnTies;
import io.keepwarm.interaction.tie.Sayings;
import io.keepwarm.interaction.tie.Sayings.DepthRecord;
import io.keepwarm.interaction.tie.TieKeeping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Keeps how well a member knows a contact. The tie's stage follows at once, and the other services are told.
@ApplicationScoped
class AnsweringDepth {
    private static final DepthRecord NOTHING = new DepthRecord(0, new Depth(null, null, null, null, null, null, null));

    private final KnownContacts contacts;
    private final OwnTies ownTies;
    private final Sayings sayings;
    private final TieKeeping keeping;
    private final Clock clock;

    AnsweringDepth(KnownContacts contacts, OwnTies ownTies, Sayings sayings, TieKeeping keeping, Clock clock) {
        this.contacts = contacts;
        this.ownTies = ownTies;
        this.sayings = sayings;
        this.keeping = keeping;
        this.clock = clock;
    }

    /// The answers so far; of version 0 as long as there are none.
    ///
    /// @throws Problem 404 when there is no such contact for the caller
    @Transactional
    DepthRecord read(Caller caller, String contactId, boolean mayAsk) {
        String id = contacts.requireSeen(contactId, caller.memberId(), mayAsk).id();
        return sayings.depth(id, caller.memberId()).orElse(NOTHING);
    }

    /// Replaces the answers.
    ///
    /// @throws Problem 404 as above, 412 and 428 by `ifMatch`, 400 for days to come
    @Transactional
    DepthRecord answer(Caller caller, String contactId, @Nullable String ifMatch, Answers answers, boolean mayAsk) {
        Instant now = clock.instant();
        var setting = ownTies.lock(caller.memberId(), contactId, mayAsk);
        var flaws = answers.flaws(LocalDays.dayOf(now, setting.zoneOrUtc()));
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
        String id = setting.encounters().getFirst().contactId();
        long version = sayings.depth(id, caller.memberId()).orElse(NOTHING).version();
        EntityTags.require(ifMatch, version);
        sayings.answer(id, caller.memberId(), version, answers.depth(), now);
        keeping.revise(caller.team(), setting, facts -> facts.with(answers.depth()));
        return new DepthRecord(version + 1, answers.depth());
    }
}
