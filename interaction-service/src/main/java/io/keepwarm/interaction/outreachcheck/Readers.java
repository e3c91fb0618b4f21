package io.keepwarm.interaction.outreachcheck;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.knowledge.Unheard;
import io.keepwarm.interaction.outreachcheck.rule.Acquaintance;
import io.keepwarm.interaction.outreachcheck.rule.Acquaintance.Card;
import io.keepwarm.interaction.tie.Tie;
import io.keepwarm.interaction.tie.TieList;
import io.keepwarm.interaction.tie.facts.TieFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of those whom messages are for: of the tie, and of the contact itself.
@ApplicationScoped
class Readers {
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final TieList ties;
    private final Clock clock;

    Readers(KnownContacts contacts, KnownMembers members, TieList ties, Clock clock) {
        this.contacts = contacts;
        this.members = members;
        this.ties = ties;
        this.clock = clock;
    }

    /// The contact as the caller knows them.
    ///
    /// @throws Problem 400 when there is no such contact for the caller
    @Transactional
    Reader find(Caller caller, UUID contactId, boolean mayAsk) {
        var known = contacts.find(contactId.toString());
        if (known.isEmpty() && mayAsk) {
            throw new Unheard(List.of(contactId.toString()), false);
        }
        String id = known.filter(contact -> contact.isSeenBy(caller.memberId()))
                .orElseThrow(() -> Problem.invalid("/contactId", "there is no such contact"))
                .id();
        var facts = ties.find(caller.memberId(), id).map(Tie::facts).orElse(TieFacts.NONE);
        return new Reader(id, acquaintance(facts, today(caller), zoneOf(caller)));
    }

    private Acquaintance acquaintance(TieFacts tie, LocalDate today, ZoneId zone) {
        return new Acquaintance(
                tie.stage(),
                silentDays(tie, today, zone),
                tie.unanswered(),
                Card.EMPTY,
                tie.note() == null ? List.of() : List.of(tie.note().text()),
                tie.openTopics() == null ? List.of() : tie.openTopics().topics(),
                List.of(),
                null);
    }

    /// Likes and comments end no silence.
    private static @Nullable Integer silentDays(TieFacts tie, LocalDate today, ZoneId zone) {
        var last = tie.moments().lastReal();
        if (last == null) {
            return null;
        }
        return (int) Math.max(0, ChronoUnit.DAYS.between(LocalDays.dayOf(last, zone), today));
    }

    private LocalDate today(Caller caller) {
        return LocalDays.dayOf(clock.instant(), zoneOf(caller));
    }

    private ZoneId zoneOf(Caller caller) {
        return members.zoneOf(caller.memberId())
                .or(() -> Optional.ofNullable(caller.zone()).flatMap(io.keepwarm.chassis.time.Zones::named))
                .orElse(ZoneOffset.UTC);
    }
}
