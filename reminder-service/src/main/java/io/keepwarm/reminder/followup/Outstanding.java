package io.keepwarm.reminder.followup;

import io.keepwarm.events.followup.FollowUpState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What a member has to do: their due and overdue follow-ups.
@ApplicationScoped
public class Outstanding {
    private final FollowUps followUps;

    Outstanding(FollowUps followUps) {
        this.followUps = followUps;
    }

    /// The member's due and overdue follow-ups. Runs in the caller's transaction.
    public List<FollowUpState> of(String memberId) {
        return followUps.outstanding(memberId).stream().map(FollowUp::toState).toList();
    }
}
