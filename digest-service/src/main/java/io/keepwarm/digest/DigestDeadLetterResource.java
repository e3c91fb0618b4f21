package io.keepwarm.digest;

import io.keepwarm.chassis.inbox.DeadLetterDesk;
import io.keepwarm.chassis.inbox.DeadLetterResource;
import jakarta.ws.rs.Path;

/// The dead letters of digest-service, for operators.
@Path("/digest/dead-letters")
public class DigestDeadLetterResource extends DeadLetterResource {

    DigestDeadLetterResource(DeadLetterDesk desk) {
        super(desk);
    }
}
