package io.keepwarm.interaction.outreachcheck;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.interaction.knowledge.ContactFacts;
import io.keepwarm.interaction.knowledge.KnownLifeEvents;
import io.keepwarm.interaction.knowledge.KnownPersons;
import io.keepwarm.interaction.knowledge.KnownPersons.Person;
import io.keepwarm.interaction.knowledge.Unheard;
import io.keepwarm.interaction.outreachcheck.rule.Acquaintance;
import io.keepwarm.interaction.outreachcheck.rule.Acquaintance.Card;
import io.keepwarm.interaction.outreachcheck.text.Language;
import io.keepwarm.interaction.promise.OverduePromises;
import io.keepwarm.interaction.tie.Tie;
import io.keepwarm.interaction.tie.TieList;
import io.keepwarm.interaction.tie.facts.TieFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of those whom messages are for: of the tie, and of the contact as a person.
@ApplicationScoped
class Readers {
    private final KnownPersons persons;
    private final KnownLifeEvents lifeEvents;
    private final TieList ties;
    private final LateTalks talks;
    private final OverduePromises promises;
    private final Clock clock;

    Readers(
            KnownPersons persons,
            KnownLifeEvents lifeEvents,
            TieList ties,
            LateTalks talks,
            OverduePromises promises,
            Clock clock) {
        this.persons = persons;
        this.lifeEvents = lifeEvents;
        this.ties = ties;
        this.talks = talks;
        this.promises = promises;
        this.clock = clock;
    }

    /// The contact as the caller knows them; the one it was merged into answers for it.
    ///
    /// @throws Problem 400 when there is no such contact for the caller
    @Transactional
    Reader find(Caller caller, UUID contactId, Language language, boolean mayAsk) {
        var known = persons.find(contactId.toString(), caller);
        if (known.isEmpty() && mayAsk) {
            throw new Unheard(List.of(contactId.toString()), false);
        }
        var person = known.filter(found -> found.contact().isSeenBy(caller.memberId()))
                .orElseThrow(() -> Problem.invalid("/contactId", "there is no such contact"));
        return new Reader(person.contact().id(), acquaintance(caller, person, language));
    }

    private Acquaintance acquaintance(Caller caller, Person person, Language language) {
        String me = caller.memberId();
        LocalDate today = LocalDays.dayOf(clock.instant(), person.zone());
        var names = person.names();
        var tie = ties.find(me, person.contact().id()).map(Tie::facts).orElse(TieFacts.NONE);
        var late = talks.of(me, names);
        return new Acquaintance(
                tie.stage(),
                silentDays(tie, today, person.zone()),
                tie.unanswered(),
                card(caller, person, today, language),
                late.topics(),
                tie.note() == null ? null : tie.note().text(),
                tie.openTopics() == null ? List.of() : tie.openTopics().topics(),
                promises.of(me, names, today),
                late.helpReceived().orElse(null));
    }

    /// Likes and comments end no silence.
    private static @Nullable Integer silentDays(TieFacts tie, LocalDate today, ZoneId zone) {
        var last = tie.moments().lastReal();
        if (last == null) {
            return null;
        }
        return (int) Math.max(0, ChronoUnit.DAYS.between(LocalDays.dayOf(last, zone), today));
    }

    private Card card(Caller caller, Person person, LocalDate today, Language language) {
        var known = person.facts();
        if (known == null) {
            return Card.EMPTY;
        }
        return new Card(
                known.givenName(),
                known.howMet(),
                nameOf(known.introducedBy(), caller),
                known.interests(),
                known.organisation(),
                known.title(),
                news(person.names(), today, language),
                known.preferredChannel(),
                known.needs(),
                known.researchedOn() == null ? null : (int) ChronoUnit.DAYS.between(known.researchedOn(), today),
                known.stateOn(today),
                known.vouched() && caller.memberId().equals(person.contact().keeperId()));
    }

    private List<Acquaintance.News> news(List<String> names, LocalDate today, Language language) {
        return lifeEvents.timely(names, today).stream()
                .map(event -> new Acquaintance.News(
                        event.note() == null ? language.say("life." + event.kind()) : event.note(),
                        switch (event.kind()) {
                            case JOB_LOSS, LOSS -> true;
                            case NEW_JOB,
                                    PROMOTION,
                                    GRADUATION,
                                    MOVE,
                                    CHILD,
                                    MARRIAGE,
                                    PUBLICATION,
                                    AWARD,
                                    OTHER,
                                    UNKNOWN -> false;
                        },
                        event.answered()))
                .toList();
    }

    /// Who introduced them is written as a name, or as the id of another contact, which is named if the caller sees it.
    private @Nullable String nameOf(@Nullable String introducedBy, Caller caller) {
        if (introducedBy == null || !isId(introducedBy)) {
            return introducedBy;
        }
        return persons.find(introducedBy, caller)
                .filter(other -> other.contact().isSeenBy(caller.memberId()))
                .flatMap(other -> Optional.ofNullable(other.facts()))
                .map(ContactFacts::name)
                .orElse(null);
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
