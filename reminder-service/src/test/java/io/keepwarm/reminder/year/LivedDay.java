package io.keepwarm.reminder.year;

import io.keepwarm.events.answer.Answer;
import io.keepwarm.events.contact.ContactSource;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.FollowUpEvent;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpReopened;
import io.keepwarm.events.followup.FollowUpEvent.FollowUpSettled;
import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.events.tie.OwedKind;
import io.keepwarm.reminder.year.Agenda.Line;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A day of a member's: they do most of what their agenda says, let some pass and put some off, by the API or from
/// their mail, and take an answer back now and then; people write to them, help them, change jobs, go on a pause and
/// are promised things. It also plays interaction-service, which logs a touch for an answer it is told of.
final class LivedDay {
    private final Year year;
    private final SimulatedMember member;
    private final LocalDate today;
    private final RunningService service;
    private final Topics topics;
    private final Random chance;
    private final News news;
    private final Map<String, Someone.Before> answered = new HashMap<>();
    private @Nullable Line takenBack;

    LivedDay(Year year, SimulatedMember member, LocalDate today, RunningService service, Topics topics) {
        this.year = year;
        this.member = member;
        this.today = today;
        this.service = service;
        this.topics = topics;
        this.chance = member.chance;
        this.news = new News(year, member);
    }

    void live(Agenda agenda) {
        agenda.lines().forEach(this::answer);
        hear();
        if (takenBack != null) {
            service.hears(news.take());
            takeBack(takenBack);
            hear();
        }
        for (int n = chance.nextInt(3); n > 0; n--) {
            somethingHappens(member.pick());
        }
        if (chance.nextInt(10) == 0) {
            somebodyNew();
        }
        service.hears(news.take());
    }

    /// All that happened so far is told, and what the service says to it is acted on.
    private void hear() {
        service.hears(news.take());
        service.hasTold();
        act(topics.read(year.told, service::now));
    }

    private void act(List<FollowUpEvent> told) {
        for (var event : told) {
            boolean answered =
                    event.state().answer() != null && event.state().memberId().equals(member.name);
            switch (event) {
                case FollowUpSettled(var state) when answered -> log(state);
                case FollowUpReopened(var state) when answered -> unlog(state);
                default -> {}
            }
        }
    }

    private void log(FollowUpState state) {
        var someone = person(state.contactId());
        member.touches++;
        someone.touch(Objects.requireNonNull(state.answer()).occurredAt());
        news.ofTouch(someone, service.now());
        if (state.reason() == Reason.MY_PROMISE) {
            keepPromise(someone, state.sourceId());
        }
    }

    private void unlog(FollowUpState state) {
        var someone = person(state.contactId());
        someone.backTo(Objects.requireNonNull(answered.get(state.followUpId())));
        news.ofTouchTakenBack(someone, service.now());
    }

    private Someone person(String contactId) {
        return Objects.requireNonNull(member.people.get(contactId));
    }

    private void keepPromise(Someone someone, @Nullable String promiseId) {
        someone.promises.stream()
                .filter(promise -> promise.open() && promise.id().equals(promiseId))
                .toList()
                .forEach(promise -> news.of(someone, someone.close(promise), service.now()));
    }

    private void answer(Line line) {
        var someone = person(line.contactId());
        answered.put(line.followUpId(), someone.now());
        boolean byMail = chance.nextBoolean();
        boolean mayBeTakenBack = line.reason() != Reason.MY_PROMISE && chance.nextInt(12) == 0;
        int mood = chance.nextInt(20);
        switch (mood) {
            case 0 -> {
                return;
            }
            case 1 -> {
                answer(line, byMail, Answer.SNOOZE, "snooze", "{\"until\": \"%s\"}".formatted(today.plusDays(3)));
                someone.putOff(today.plusDays(3));
            }
            case 2 -> {
                answer(line, byMail, Answer.SKIP, "skip", "{}");
                if (line.reason() == Reason.KEEP_IN_TOUCH) {
                    someone.putOff(today.plusDays(someone.cadenceDays()));
                }
            }
            case 3 -> {
                if (chance.nextInt(8) > 0) {
                    return;
                }
                answer(line, byMail, Answer.NOT_THIS_PERSON, "dismiss", "{\"person\": true}");
                someone.muted = true;
            }
            case 4 -> {
                touch(someone);
                var followUp = year.told.one(line.followUpId());
                if (line.reason() == Reason.MY_PROMISE && followUp != null) {
                    keepPromise(someone, followUp.sourceId());
                }
                return;
            }
            default -> answer(line, byMail, Answer.DONE, "done", "{\"channel\": \"CALL\", \"summary\": \"Good talk\"}");
        }
        if (mayBeTakenBack) {
            takenBack = line;
        }
    }

    private void answer(Line line, boolean byMail, Answer answer, String verb, String body) {
        if (byMail) {
            news.ofAnswer(line, answer, answer == Answer.SNOOZE ? today.plusDays(3) : null, service.now());
            return;
        }
        service.browser().post(member, "/v1/follow-ups/" + line.followUpId() + "/" + verb, body);
    }

    private void takeBack(Line line) {
        answer(line, chance.nextBoolean(), Answer.UNDONE, "reopen", "{}");
        var someone = person(line.contactId());
        someone.muted = false;
        someone.putOff = Objects.requireNonNull(answered.get(line.followUpId())).putOff();
    }

    private void touch(Someone someone) {
        member.touches++;
        someone.touch(service.now());
        news.ofTouch(someone, service.now());
    }

    void somethingHappens(Someone someone) {
        if (someone.deceased) {
            return;
        }
        var now = service.now();
        String id = member.id(someone.id + " " + year.nextVersion());
        switch (chance.nextInt(12)) {
            case 0 -> owe(someone, new Someone.Owed(id, OwedKind.REPLY, now));
            case 1 -> {
                owe(someone, new Someone.Owed(id, OwedKind.THANKS, now));
                owe(someone, new Someone.Owed(id + "-later", OwedKind.REPORT_BACK, now));
            }
            case 2 -> promise(someone, id, PromisedBy.ME);
            case 3 -> promise(someone, id, PromisedBy.THEM);
            case 4 -> {
                var happening = new Someone.Happening(id, LifeEventKind.NEW_JOB, today);
                someone.happenings.add(happening);
                news.of(someone, happening, now);
            }
            case 5 -> touch(someone);
            case 6 -> {
                // Logged late.
                someone.touch(now.minus(Duration.ofDays(3)));
                news.ofTouch(someone, now);
            }
            // A like: the tie changes, and nobody was in touch.
            case 7 -> news.ofTouch(someone, now);
            case 8 -> owe(someone, new Someone.Owed(id, OwedKind.DISCUSS, now));
            case 9 -> {
                var colleague = year.members.get((year.members.indexOf(member) + 1) % year.members.size());
                someone.touchedByColleague = now;
                someone.putOff(today.plusDays(7));
                news.ofTouchBy(colleague.name, someone, now);
            }
            case 10 -> {
                someone.pausedUntil = today.plusDays(chance.nextInt(30));
                someone.putOff(someone.pausedUntil);
                news.of(someone);
            }
            default -> {
                someone.promises.stream()
                        .filter(promise -> promise.open() && promise.by() == PromisedBy.THEM)
                        .toList()
                        .forEach(promise -> news.of(someone, someone.close(promise), now));
                if (chance.nextInt(6) == 0) {
                    someone.deceased = true;
                    news.of(someone);
                }
            }
        }
    }

    /// They write, or help, or are given something to read.
    private void owe(Someone someone, Someone.Owed owed) {
        someone.touch(owed.since());
        someone.owed.add(owed);
        news.ofTouch(someone, service.now());
    }

    private void promise(Someone someone, String id, PromisedBy by) {
        var promise = new Someone.Promise(id, by, today, today.plusDays(1 + chance.nextInt(10)), true);
        someone.promises.add(promise);
        news.of(someone, promise, service.now());
    }

    private void somebodyNew() {
        news.of(member.meet(chance.nextBoolean() ? Tier.REGULAR : Tier.NONE, ContactSource.MANUAL, service.now()));
    }

    /// What the service has told after it was down is acted on.
    void resume(List<FollowUpEvent> told) {
        act(told);
        service.hears(news.take());
    }

    /// The day ends in the middle of it all: what happens is told, and nobody waits for what comes of it.
    void breakOff(Agenda agenda) {
        agenda.lines().stream().limit(2).forEach(line -> news.ofAnswer(line, Answer.DONE, null, service.now()));
        for (int n = 0; n < 5; n++) {
            somethingHappens(member.pick());
        }
        year.pending.addAll(service.isTold(news.take()));
    }
}
