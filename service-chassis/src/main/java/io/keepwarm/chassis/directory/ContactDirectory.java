package io.keepwarm.chassis.directory;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Questions to contact-service about people of whom no event has come yet. A service asks in the caller's name, once,
/// outside of any transaction.
@ApplicationScoped
public class ContactDirectory {
    private static final Logger LOG = Logger.getLogger(ContactDirectory.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final ContactService contactService;
    private final Access access;

    ContactDirectory(@RestClient ContactService contactService, Access access) {
        this.contactService = contactService;
        this.access = access;
    }

    /// Those of at most 200 contacts that the caller may see.
    ///
    /// @throws Problem 503 with Retry-After when contact-service is away
    public List<ContactService.Contact> contacts(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return ask(() -> contactService
                .contacts(access.bearer(), String.join(",", ids), ids.size())
                .items());
    }

    /// Those at an e-mail address that the caller may see.
    ///
    /// @throws Problem 503 with Retry-After when contact-service is away
    public List<ContactService.Contact> contactsAt(String email) {
        return ask(() -> contactService.contactsAt(access.bearer(), email).items());
    }

    /// The caller, as the directory knows them.
    ///
    /// @throws Problem 503 with Retry-After when contact-service is away
    public ContactService.Me caller() {
        return ask(() -> contactService.me(access.bearer()));
    }

    private static <T> T ask(Supplier<T> question) {
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
