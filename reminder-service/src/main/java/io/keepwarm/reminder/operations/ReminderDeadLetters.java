package io.keepwarm.reminder.operations;

import io.keepwarm.chassis.inbox.DeadLetterDesk;
import io.keepwarm.chassis.inbox.DeadLetterResource;
import jakarta.ws.rs.Path;

/// The dead letters of reminder-service.
@Path("/reminder/dead-letters")
public class ReminderDeadLetters extends DeadLetterResource {

    ReminderDeadLetters(DeadLetterDesk desk) {
        super(desk);
    }
}
