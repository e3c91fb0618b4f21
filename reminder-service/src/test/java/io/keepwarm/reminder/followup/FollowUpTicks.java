package io.keepwarm.reminder.followup;

import jakarta.enterprise.context.ApplicationScoped;

/// Has the service's ticks about follow-ups run just now.
@ApplicationScoped
public class FollowUpTicks {
    private final DueJob due;
    private final ReckoningJob reckoning;
    private final DoseJob dose;
    private final RetireJob retire;

    FollowUpTicks(DueJob due, ReckoningJob reckoning, DoseJob dose, RetireJob retire) {
        this.due = due;
        this.reckoning = reckoning;
        this.dose = dose;
        this.retire = retire;
    }

    public void tick() {
        due.tick();
        reckoning.tick();
        dose.tick();
        retire.tick();
    }
}
