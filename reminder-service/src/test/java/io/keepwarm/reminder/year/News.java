package io.keepwarm.reminder.year;

import io.keepwarm.events.Channel;
import io.keepwarm.events.Event;
import io.keepwarm.events.answer.Answer;
import io.keepwarm.events.answer.AnswerEvent.FollowUpAnswered;
import io.keepwarm.events.answer.AnswerState;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.lifeevent.LifeEventEvent.LifeEventNoted;
import io.keepwarm.events.lifeevent.LifeEventState;
import io.keepwarm.events.lifeevent.Side;
import io.keepwarm.events.member.LeapDay;
import io.keepwarm.events.member.MemberEvent.MemberSaved;
import io.keepwarm.events.member.MemberState;
import io.keepwarm.events.promise.PromiseEvent.PromiseKept;
import io.keepwarm.events.promise.PromiseEvent.PromiseMade;
import io.keepwarm.events.promise.PromiseState;
import io.keepwarm.events.promise.PromiseStatus;
import io.keepwarm.events.tie.TieEvent.ContactTouched;
import io.keepwarm.events.tie.TieEvent.TouchRetracted;
import io.keepwarm.events.tie.TieState;
import io.keepwarm.reminder.Bond;
import io.keepwarm.reminder.Person;
import io.keepwarm.reminder.year.Agenda.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be told of a member's life, in the words of the services that would tell it.
final class News {
    private final Year year;
    private final SimulatedMember member;
    private final List<Event> events = new ArrayList<>();

    News(Year year, SimulatedMember member) {
        this.year = year;
        this.member = member;
    }

    /// All that is not told yet; it is told then.
    List<Event> take() {
        var all = List.copyOf(events);
        events.clear();
        return all;
    }

    void ofMember(Instant now) {
        events.add(new MemberSaved(new MemberState(
                Year.TEAM,
                year.nextVersion(),
                now,
                member.name,
                member.name + "@example.org",
                member.name,
                member.zone.getId(),
                "en",
                LeapDay.MAR_1,
                List.of("member"),
                true)));
    }

    void of(Someone someone) {
        var person = Person.keptBy(member.name)
                .id(someone.id)
                .tier(someone.tier)
                .source(someone.source)
                .createdAt(someone.createdAt)
                .birthday(someone.birthday);
        if (someone.relevance != null) {
            person.relevance(someone.relevance);
        }
        if (someone.values != null) {
            person.values(someone.values);
        }
        if (someone.pausedUntil != null) {
            person.status(ContactStatus.PAUSED).pausedUntil(someone.pausedUntil);
        }
        if (someone.deceased) {
            person.status(ContactStatus.DECEASED);
        }
        events.add(new ContactSaved(person.state(Year.TEAM, year.nextVersion())));
    }

    void ofTouch(Someone someone, Instant now) {
        events.add(new ContactTouched(tie(someone, now)));
    }

    void ofTouchTakenBack(Someone someone, Instant now) {
        events.add(new TouchRetracted(tie(someone, now)));
    }

    private TieState tie(Someone someone, Instant now) {
        var bond = Bond.of(someone.id, member.name).heardAt(now).touched(someone.touched);
        someone.owed.forEach(owed -> bond.owes(owed.id(), owed.kind(), owed.since()));
        return bond.state(Year.TEAM, year.nextVersion());
    }

    void ofTouchBy(String colleague, Someone someone, Instant now) {
        events.add(new ContactTouched(
                Bond.of(someone.id, colleague).heardAt(now).touched(now).state(Year.TEAM, year.nextVersion())));
    }

    void of(Someone someone, Someone.Promise promise, Instant now) {
        var state = new PromiseState(
                Year.TEAM,
                year.nextVersion(),
                now,
                promise.id(),
                someone.id,
                member.name,
                promise.by(),
                "send the article on tides",
                null,
                promise.madeOn(),
                promise.dueOn(),
                false,
                promise.open() ? PromiseStatus.OPEN : PromiseStatus.KEPT,
                promise.open() ? null : member.dayOf(now));
        events.add(promise.open() ? new PromiseMade(state) : new PromiseKept(state));
    }

    void of(Someone someone, Someone.Happening happening, Instant now) {
        events.add(new LifeEventNoted(new LifeEventState(
                Year.TEAM,
                year.nextVersion(),
                now,
                happening.id(),
                someone.id,
                happening.kind(),
                happening.on(),
                Side.ABOUT,
                null,
                null,
                member.name,
                null,
                null)));
    }

    void ofAnswer(Line line, Answer answer, @Nullable LocalDate until, Instant now) {
        long version = year.nextVersion();
        events.add(new FollowUpAnswered(new AnswerState(
                Year.TEAM,
                version,
                now,
                member.id("answer " + version),
                line.followUpId(),
                line.contactId(),
                member.name,
                answer,
                Channel.CALL,
                "Good talk",
                until,
                now,
                null)));
    }
}
