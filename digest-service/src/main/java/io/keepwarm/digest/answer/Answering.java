package io.keepwarm.digest.answer;

import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.digest.knowledge.ContactForgotten;
import io.keepwarm.digest.knowledge.KnownFollowUp;
import io.keepwarm.digest.knowledge.KnownFollowUps;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.link.AnswerLink;
import io.keepwarm.events.EventType;
import io.keepwarm.events.answer.Answer;
import io.keepwarm.events.answer.AnswerEvent.FollowUpAnswered;
import io.keepwarm.events.answer.AnswerState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a member's answer to a follow-up, once, and takes it back. Each call needs a transaction for the link's team;
/// the answer and the event that tells of it are saved together.
@ApplicationScoped
class Answering {
    /// How long an answer may be taken back.
    static final Duration REGRET = Duration.ofMinutes(10);

    private final Answers answers;
    private final KnownFollowUps followUps;
    private final KnownMembers members;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Clock clock;

    Answering(
            Answers answers,
            KnownFollowUps followUps,
            KnownMembers members,
            Outbox outbox,
            EntityManager entities,
            Clock clock) {
        this.answers = answers;
        this.followUps = followUps;
        this.members = members;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    /// What became of an attempt to answer.
    sealed interface Result {
        /// It was taken; `until` is the day a snoozed one comes back.
        record Taken(Answer answer, @Nullable LocalDate until) implements Result {}

        /// The member has answered before; that answer stands.
        record Already(Answer answer) implements Result {}

        /// There is nothing left to do about it.
        record Settled() implements Result {}
    }

    /// What became of an attempt to take an answer back.
    enum Regret {
        TAKEN_BACK,
        TOO_LATE,
        NOTHING_THERE
    }

    /// Why the link cannot answer any more, if it cannot. Changes nothing.
    Optional<Result> objection(AnswerLink link) {
        return objection(link, answers.findByIdOptional(link.followUpId()).orElse(null));
    }

    /// Saves the answer and leaves its event, unless the follow-up is settled, or was answered since the link was
    /// written and has not come again. Two at the same time wait for each other, and the second finds the first.
    Result answer(AnswerLink link, Said said) {
        var given = lock(link);
        var objection = objection(link, given);
        if (objection.isPresent()) {
            return objection.get();
        }
        Instant now = now();
        given.version++;
        given.id = TimeOrderedId.next();
        given.contact = link.contactId();
        given.member = link.memberId();
        given.answer = said.answer();
        given.channel = said instanceof Said.Done done ? done.channel() : null;
        given.note = said instanceof Said.Done done ? done.note() : null;
        given.until = said.until(LocalDays.dayOf(now, zone(link)));
        given.answeredAt = now;
        given.digestId = link.digestId();
        tell(link, given, now);
        return new Result.Taken(given.answer, given.until);
    }

    /// Takes the member's last answer back while that is possible, under the id of what is taken back.
    Regret takeBack(AnswerLink link) {
        var given = answers.findByIdOptional(link.followUpId(), LockModeType.PESSIMISTIC_WRITE)
                .orElse(null);
        if (given == null || !given.stands() || !link.digestId().equals(given.digestId)) {
            return Regret.NOTHING_THERE;
        }
        Instant now = now();
        if (now.isAfter(given.answeredAt.plus(REGRET))) {
            return Regret.TOO_LATE;
        }
        given.version++;
        given.answer = Answer.UNDONE;
        given.channel = null;
        given.note = null;
        given.until = null;
        tell(link, given, now);
        return Regret.TAKEN_BACK;
    }

    /// Forgets what was said about a contact who was erased, here and on the topic.
    void forget(@Observes ContactForgotten news) {
        for (var given : answers.list("contact", news.contactId())) {
            outbox.forget(EventType.FOLLOW_UP_ANSWERED, given.followUp, given.version + 1);
            answers.delete(given);
        }
    }

    private Optional<Result> objection(AnswerLink link, @Nullable GivenAnswer given) {
        var followUp = followUps.findByIdOptional(link.followUpId());
        if (given != null
                && holds(given, link)
                && !followUp.map(known -> known.hasComeAgainSince(given.answeredAt))
                        .orElse(false)) {
            return Optional.of(new Result.Already(given.answer));
        }
        String takenBack = given != null && given.answer == Answer.UNDONE ? given.id.toString() : "";
        return followUp.filter(KnownFollowUp::isSettled)
                .filter(settled -> !takenBack.equals(settled.answerId()))
                .map(settled -> new Result.Settled());
    }

    /// Whether the answer was given after the link's mail was written, so that the mail could not know of it.
    private static boolean holds(GivenAnswer given, AnswerLink link) {
        return given.stands() && given.version > 0 && !given.answeredAt.isBefore(link.writtenAt());
    }

    /// The follow-up's answer, locked; a new one of version 0 if there was none.
    private GivenAnswer lock(AnswerLink link) {
        entities.createNativeQuery("""
                        insert into answer (follow_up, version, id, contact, member, answer, answered_at)
                        values (:followUp, 0, :id, :contact, :member, 'UNKNOWN', '1970-01-01T00:00:00Z')
                        on conflict (team, follow_up) do nothing
                        """)
                .setParameter("followUp", link.followUpId())
                .setParameter("id", TimeOrderedId.next())
                .setParameter("contact", link.contactId())
                .setParameter("member", link.memberId())
                .executeUpdate();
        return answers.findByIdOptional(link.followUpId(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow();
    }

    private void tell(AnswerLink link, GivenAnswer given, Instant now) {
        outbox.append(new FollowUpAnswered(new AnswerState(
                link.team(),
                given.version,
                now,
                given.id.toString(),
                given.followUp,
                given.contact,
                given.member,
                given.answer,
                given.channel,
                given.note,
                given.until,
                given.answeredAt,
                link.digestId().toString())));
    }

    private ZoneId zone(AnswerLink link) {
        return members.named(link.memberId()).map(KnownMember::zone).orElse(ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
