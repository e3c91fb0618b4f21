package io.keepwarm.interaction;

import io.keepwarm.chassis.inbox.DeadLetterDesk;
import io.keepwarm.chassis.inbox.DeadLetterResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What this service could not apply of what others told it, for operators.
@Path("/interaction/dead-letters")
@Tag(name = "Dead letters")
public class InteractionDeadLetterResource extends DeadLetterResource {
    @Inject
    InteractionDeadLetterResource(DeadLetterDesk desk) {
        super(desk);
    }
}
