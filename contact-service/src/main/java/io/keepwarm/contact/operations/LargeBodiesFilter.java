package io.keepwarm.contact.operations;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.keepwarm.chassis.http.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Files may be large here, JSON may not: a body of JSON that is no file ends at 1 MB, as in every service,
/// whether or not
/// it tells its length.
class LargeBodiesFilter {
    private static final int LARGEST_JSON = 1024 * 1024;
    private static final String FILES = "v1/imports";

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        boolean json = type != null && type.getSubtype().endsWith("json");
        String path = request.getUriInfo().getPath();
        if (!json || path.equals(FILES) || path.equals("/" + FILES)) {
            return;
        }
        if (request.getLength() > LARGEST_JSON) {
            throw new Problem(413, "too-large", "Too large", "A body of JSON ends at 1 MB here.");
        }
        if (request.getLength() < 0) {
            request.setEntityStream(new Bounded(request.getEntityStream()));
        }
    }

    /// A stream that is refused when it has gone on for too long.
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private int left = LARGEST_JSON;

        Bounded(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            return one < 0 ? one : counted(1, one);
        }

        @Override
        public int read(byte[] into, int from, int size) throws IOException {
            int read = in.read(into, from, size);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int bytes, int result) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new StreamConstraintsException("The body ends at 1 MB here.");
            }
            return result;
        }
    }
}
