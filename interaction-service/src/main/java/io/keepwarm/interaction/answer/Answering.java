package io.keepwarm.interaction.answer;

import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.events.followup.SettledBy;
import io.keepwarm.interaction.interaction.Logging;
import io.keepwarm.interaction.interaction.Revising;
import io.keepwarm.interaction.promise.KeepingPromises;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes a touch of each answer that settled a follow-up, once, and takes it back when the answer was. An answer about
/// a promise of the member's keeps that, too. What was made
/// is remembered by follow-up, so that hearing everything again, after the member edited or deleted the touch, changes
/// nothing.
@ApplicationScoped
class Answering {
    private final AnsweredFollowUps answered;
    private final Logging logging;
    private final Revising revising;
    private final KeepingPromises promises;

    Answering(AnsweredFollowUps answered, Logging logging, Revising revising, KeepingPromises promises) {
        this.answered = answered;
        this.logging = logging;
        this.revising = revising;
        this.promises = promises;
    }

    /// Those of the follow-ups that matter here: they carry an answer, or one of before became a touch.
    List<FollowUpState> mattering(List<FollowUpState> told) {
        if (told.isEmpty()) {
            return told;
        }
        var before = answered.among(told.stream().map(FollowUpState::followUpId).toList());
        return told.stream()
                .filter(state -> state.answer() != null || before.contains(state.followUpId()))
                .toList();
    }

    /// The follow-up is settled: by its answer, or by something else, and then no answer of before holds.
    @Transactional
    void settled(FollowUpState state) {
        if (state.answer() == null || state.settledBy() != SettledBy.ANSWER) {
            takenBack(state);
            return;
        }
        UUID touchId = AnswerTouch.id(state.team(), state.answer().answerId());
        Optional<UUID> before = answered.touchOf(state.followUpId());
        if (before.equals(Optional.of(touchId))) {
            return;
        }
        before.ifPresent(id -> revising.retractFollowing(id, state.team()));
        promises.answerTakenBack(state.team(), state.followUpId());
        answered.remember(state.followUpId(), touchId);
        AnswerTouch.of(state, state.answer())
                .ifPresent(touch -> logging.logFollowing(touchId, state.team(), state.memberId(), touch));
        if (state.reason() == Reason.MY_PROMISE && state.sourceId() != null) {
            promises.keptByAnswer(
                    state.team(),
                    state.memberId(),
                    state.sourceId(),
                    state.followUpId(),
                    state.answer().occurredAt());
        }
    }

    /// The follow-up is open: an answer that it still carries does not hold any more.
    @Transactional
    void open(FollowUpState state) {
        if (state.answer() != null) {
            takenBack(state);
        }
    }

    /// The answer was taken back.
    @Transactional
    void takenBack(FollowUpState state) {
        answered.touchOf(state.followUpId()).ifPresent(id -> {
            revising.retractFollowing(id, state.team());
            promises.answerTakenBack(state.team(), state.followUpId());
            answered.forget(state.followUpId());
        });
    }
}
