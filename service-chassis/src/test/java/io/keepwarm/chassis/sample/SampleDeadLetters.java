package io.keepwarm.chassis.sample;

import io.keepwarm.chassis.inbox.DeadLetterDesk;
import io.keepwarm.chassis.inbox.DeadLetterResource;
import jakarta.ws.rs.Path;

@Path("/chassis/dead-letters")
public class SampleDeadLetters extends DeadLetterResource {
    SampleDeadLetters(DeadLetterDesk desk) {
        super(desk);
    }
}
