package io.keepwarm.contact.operations;

import io.keepwarm.chassis.http.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Files may be large here, JSON may not: a body of JSON ends at 1 MB, as in every service. One that does not tell its
/// length ends at the limit of files.
class LargeBodiesFilter {
    private static final int LARGEST_JSON = 1024 * 1024;

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        boolean json = type != null && type.getSubtype().endsWith("json");
        if (json && request.getLength() > LARGEST_JSON) {
            throw new Problem(413, "too-large", "Too large", "A body of JSON ends at 1 MB here.");
        }
    }
}
