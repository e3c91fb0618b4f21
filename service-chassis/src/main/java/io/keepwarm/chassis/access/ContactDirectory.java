package io.keepwarm.chassis.access;

import io.keepwarm.chassis.http.Problem;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Questions to contact-service about people of whom no event has come yet. A service asks in the caller's name, once,
/// outside of any transaction; which questions those are is its own affair.
public final class ContactDirectory {
    private static final Logger LOG = Logger.getLogger(ContactDirectory.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private ContactDirectory() {}

    /// Asks.
    ///
    /// @throws Problem 503 with Retry-After when contact-service is away
    public static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | WebApplicationException away) {
            LOG.warnf("contact-service did not answer: %s", away.getMessage());
            throw Problem.unavailable(
                    "Somebody named here has not been heard of yet, and contact-service, which would know, is away."
                            + " Send the same request again in a moment.",
                    RETRY_AFTER_SECONDS);
        }
    }
}
