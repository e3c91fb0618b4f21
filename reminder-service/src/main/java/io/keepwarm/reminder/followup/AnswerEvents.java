package io.keepwarm.reminder.followup;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.inbox.Inbox;
import io.keepwarm.chassis.inbox.Listener;
import io.keepwarm.chassis.inbox.Received;
import io.keepwarm.events.Topic;
import io.keepwarm.events.answer.AnswerEvent.FollowUpAnswered;
import io.keepwarm.events.answer.AnswerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Carries out what members answered from their digest. An answer that comes too late (a touch was quicker, the
/// contact is gone) changes nothing.
@ApplicationScoped
class AnswerEvents implements Listener {
    private static final Logger LOG = Logger.getLogger(AnswerEvents.class);

    private final Inbox inbox;
    private final Answering answering;

    AnswerEvents(Inbox inbox, Answering answering) {
        this.inbox = inbox;
        this.answering = answering;
    }

    @Incoming("answers")
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public Topic topic() {
        return Topic.ANSWERS;
    }

    /// Answers come in the order of follow-ups; the contacts they are about are locked in theirs.
    @Override
    public Consumer<Received> together(List<Received> group) {
        answering.holdContactsOf(group.stream()
                .flatMap(one -> one instanceof Received.News(FollowUpAnswered(var answer))
                        ? Stream.of(UUID.fromString(answer.followUpId()))
                        : Stream.empty())
                .toList());
        return this::apply;
    }

    @Override
    public void apply(Received received) {
        if (received instanceof Received.News(FollowUpAnswered(var answer))) {
            try {
                apply(answer);
            } catch (Problem tooLate) {
                LOG.infof("Answer %s changes nothing: %s", answer.answerId(), tooLate.getDetail());
            }
        }
    }

    private void apply(AnswerState answer) {
        var followUp = UUID.fromString(answer.followUpId());
        var member = answer.memberId();
        if (!answering.hears(followUp, member, answer.version())) {
            return;
        }
        switch (answer.answer()) {
            case DONE ->
                answering.done(
                        followUp, member, answer.answerId(), answer.channel(), answer.note(), answer.answeredAt());
            case SNOOZE -> {
                if (answer.until() == null) {
                    answering.snooze(followUp, member, Period.ofWeeks(1));
                } else {
                    answering.snooze(followUp, member, answer.until());
                }
            }
            case SKIP -> answering.skip(followUp, member);
            case NOT_THIS_PERSON -> answering.notThisPerson(followUp, member);
            case UNDONE -> answering.reopen(followUp, member);
            case UNKNOWN -> LOG.infof("Answer %s is newer than this service", answer.answerId());
        }
    }
}
