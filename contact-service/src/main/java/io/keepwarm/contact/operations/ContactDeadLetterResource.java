package io.keepwarm.contact.operations;

import io.keepwarm.chassis.inbox.DeadLetterDesk;
import io.keepwarm.chassis.inbox.DeadLetterResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The dead letters of this service.
@Path("/contact/dead-letters")
@Tag(name = "Operations")
class ContactDeadLetterResource extends DeadLetterResource {
    ContactDeadLetterResource(DeadLetterDesk desk) {
        super(desk);
    }
}
