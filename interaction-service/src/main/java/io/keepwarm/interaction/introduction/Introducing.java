package io.keepwarm.interaction.introduction;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.http.Problem.Flaw;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.chassis.time.NameBasedId;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.interaction.Help;
import io.keepwarm.interaction.interaction.Help.Beneficiary;
import io.keepwarm.interaction.interaction.Logging;
import io.keepwarm.interaction.interaction.NewInteraction;
import io.keepwarm.interaction.introduction.NewIntroduction.GivenConsent;
import io.keepwarm.interaction.knowledge.HeldContacts;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.tie.facts.HelpSide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Brings contacts together: asks both, makes the introduction when both agreed, and keeps what came of it. Each method
/// is one transaction. Making one logs one touch with both, as help given, with an id that follows from the
/// introduction's: so it counts in both ties, once.
@ApplicationScoped
class Introducing {
    private static final UUID NAMESPACE = UUID.fromString("3c1f7a52-8f5e-5b7d-a0d4-2b6e9d0c4f18");
    private static final String SAME_PERSON = "is the same person; name two";
    private final Introductions introductions;
    private final HeldContacts held;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final Logging logging;
    private final Clock clock;

    Introducing(
            Introductions introductions,
            HeldContacts held,
            KnownContacts contacts,
            KnownMembers members,
            Logging logging,
            Clock clock) {
        this.introductions = introductions;
        this.held = held;
        this.contacts = contacts;
        this.members = members;
        this.logging = logging;
        this.clock = clock;
    }

    /// Notes that two might be brought together.
    ///
    /// @throws Problem 400, 409 when the two are about to be brought together already
    @Transactional
    IntroductionView propose(UUID id, Caller caller, NewIntroduction wanted, boolean mayAsk) {
        List<String> named = wanted.contactIds().stream().map(UUID::toString).toList();
        var answering = held.requireAll("/contactIds", named, caller.memberId(), mayAsk);
        if (answering.getFirst().equals(answering.getLast())) {
            throw Problem.invalid("/contactIds/1", SAME_PERSON);
        }
        introductions.inTurn(caller.team(), caller.memberId());
        introductions
                .open(
                        caller.memberId(),
                        contacts.namesOf(answering.getFirst().id()),
                        contacts.namesOf(answering.getLast().id()))
                .ifPresent(open -> {
                    throw Problem.conflict(
                            "introduction-open",
                            "You are about to introduce these two already: go on with /v1/introductions/" + open.id()
                                    + ", or delete it first.");
                });
        var introduction = new Introduction(id, caller.memberId(), named, wanted.why(), now());
        answer(introduction, wanted.answers());
        introduction.changed(now());
        introductions.persist(introduction);
        return view(introduction);
    }

    /// @throws Problem 404
    @Transactional
    IntroductionView one(UUID id, Caller caller) {
        return view(introductions.one(id, caller.memberId()));
    }

    /// A page of the caller's, the newest first; with one contact, when that is named.
    @Transactional
    Page<IntroductionView> page(Caller caller, @Nullable String contactId, PageRequest request) {
        String list = String.join("|", "introductions", caller.memberId(), "" + contactId);
        UUID before = request.after(list, values -> UUID.fromString(values.getFirst()))
                .orElse(TimeOrderedId.LAST);
        var names = contactId == null ? null : contacts.namesOf(contacts.standInOf(contactId));
        var found = introductions.list(caller.memberId(), names, before, request.limit() + 1);
        var page = request.of(list, found, last -> List.of(last.id().toString()));
        var standIns = contacts.standInsOf(page.items().stream()
                .flatMap(introduction -> introduction.contactIds().stream())
                .toList());
        return new Page<>(
                page.items().stream()
                        .map(introduction -> introduction.view(id -> standIns.getOrDefault(id, id)))
                        .toList(),
                page.next());
    }

    /// Other words and other answers, in place of all that was said before. The two stay.
    ///
    /// @throws Problem 400, 404, 409 once it was made or the two were merged, 412, 428
    @Transactional
    IntroductionView change(UUID id, Caller caller, @Nullable String ifMatch, NewIntroduction wanted) {
        var introduction = introductions.lock(id, caller.memberId());
        EntityTags.require(ifMatch, introduction.version());
        requireToBeMade(introduction);
        List<String> sides = new ArrayList<>();
        for (int index = 0; index < 2; index++) {
            String side = side(introduction, wanted.contactIds().get(index));
            if (side == null) {
                throw Problem.invalid("/contactIds/" + index, "is none of the two; make another introduction");
            }
            if (sides.contains(side)) {
                throw Problem.invalid("/contactIds/" + index, SAME_PERSON);
            }
            sides.add(side);
        }
        sides.forEach(side -> introduction.answered(side, Consent.NOT_ASKED));
        introduction.explain(wanted.why());
        answer(introduction, wanted.answers());
        introduction.changed(now());
        return view(introduction);
    }

    /// One of the two answered.
    ///
    /// @throws Problem 400, 404, 409 once it was made or the two were merged
    @Transactional
    IntroductionView consent(UUID id, Caller caller, GivenConsent given) {
        var introduction = introductions.lock(id, caller.memberId());
        requireToBeMade(introduction);
        String side = side(introduction, given.contactId());
        if (side == null) {
            throw Problem.invalid("/contactId", "is none of the two");
        }
        introduction.answered(side, given.answer());
        introduction.changed(now());
        return view(introduction);
    }

    /// It is made: logs the touch. A second time changes nothing.
    ///
    /// @throws Problem 400, 404, 409 when not both agreed, or the two were merged
    @Transactional
    IntroductionView make(UUID id, Caller caller, Making how, boolean mayAsk) {
        var introduction = introductions.lock(id, caller.memberId());
        switch (introduction.state(contacts::standInOf)) {
            case MADE, CLOSED -> {}
            case MERGED -> throw merged();
            case DECLINED -> throw Problem.conflict("introduction-declined", "One of the two would rather not.");
            case ASKING -> throw Problem.conflict("consent-missing", "Ask both first; it is made when both agreed.");
            case AGREED -> {
                Instant at = how.occurredAt() == null ? now() : how.occurredAt();
                UUID touch = NameBasedId.of(NAMESPACE, caller.team(), id.toString());
                logging.log(touch, caller.team(), caller.memberId(), touch(introduction, how, at), mayAsk);
                introduction.made(touch, at);
                introduction.changed(now());
            }
        }
        return view(introduction);
    }

    /// What came of it; said again, the later word counts.
    ///
    /// @throws Problem 400, 404, 409 when it was not made
    @Transactional
    IntroductionView end(UUID id, Caller caller, GivenOutcome given) {
        var introduction = introductions.lock(id, caller.memberId());
        if (introduction.madeAt() == null) {
            throw Problem.conflict("introduction-not-made", "It was not made yet.");
        }
        LocalDate today = LocalDays.dayOf(now(), members.zoneOf(caller));
        LocalDate on = given.on() == null ? today : given.on();
        if (on.isAfter(today)) {
            throw Problem.invalid("/on", "must not lie in the future");
        }
        introduction.ended(given.outcome(), on, given.note());
        introduction.changed(now());
        return view(introduction);
    }

    /// Forgets it; a touch it logged stays.
    ///
    /// @throws Problem 404, 412, 428
    @Transactional
    void delete(UUID id, Caller caller, @Nullable String ifMatch) {
        var introduction = introductions.lock(id, caller.memberId());
        EntityTags.require(ifMatch, introduction.version());
        introductions.delete(introduction);
    }

    private void answer(Introduction introduction, List<GivenConsent> answers) {
        List<Flaw> flaws = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (int index = 0; index < answers.size(); index++) {
            String side = side(introduction, answers.get(index).contactId());
            if (side == null) {
                flaws.add(new Flaw("/consent/" + index + "/contactId", "is none of the two"));
            } else if (!answered.add(side)) {
                flaws.add(new Flaw("/consent/" + index + "/contactId", "has an answer already; give one for each"));
            } else {
                introduction.answered(side, answers.get(index).answer());
            }
        }
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
    }

    /// Which of the two is named, be it by another name it has since a merge; null: neither.
    private @Nullable String side(Introduction introduction, UUID named) {
        String standIn = contacts.standInOf(named.toString());
        return introduction.contactIds().stream()
                .filter(id ->
                        id.equals(named.toString()) || contacts.standInOf(id).equals(standIn))
                .findFirst()
                .orElse(null);
    }

    private void requireToBeMade(Introduction introduction) {
        if (introduction.madeAt() != null) {
            throw Problem.conflict("introduction-made", "It was made already.");
        }
        if (introduction.state(contacts::standInOf) == IntroductionState.MERGED) {
            throw merged();
        }
    }

    private static Problem merged() {
        return Problem.conflict(
                "introduction-merged",
                "The two were merged into one contact: delete the introduction, or undo the merge if they are two.");
    }

    private static NewInteraction touch(Introduction introduction, Making how, Instant at) {
        return new NewInteraction(
                introduction.contactIds().stream().map(UUID::fromString).toList(),
                at,
                how.channel() == null ? Channel.EMAIL : how.channel(),
                Direction.OUTBOUND,
                Intent.INTRODUCE,
                how.summary() == null ? introduction.why() : how.summary(),
                List.of(),
                List.of(),
                null,
                new Help(HelpSide.GIVEN, "introduction", null, Beneficiary.BOTH, null),
                false,
                false,
                List.of());
    }

    private IntroductionView view(Introduction introduction) {
        return introduction.view(contacts::standInOf);
    }

    private Instant now() {
        return clock.instant();
    }
}
