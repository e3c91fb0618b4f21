package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.Zones;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Makes sure the calling member is known before anything is done for them: a member of whom no event has told yet is
/// asked for at contact-service, once.
@ApplicationScoped
public class Acquaintance {
    private static final Logger LOG = Logger.getLogger(Acquaintance.class);
    private static final int RETRY_SECONDS = 2;

    private final Access access;
    private final KnownMembers members;
    private final ContactService directory;
    private final Event<MemberHeard> heard;

    Acquaintance(Access access, KnownMembers members, @RestClient ContactService directory, Event<MemberHeard> heard) {
        this.access = access;
        this.members = members;
        this.directory = directory;
        this.heard = heard;
    }

    /// The calling member's id; when this returns, the member is known. Runs in transactions of its own, none of which
    /// is open while the other service is asked.
    ///
    /// @throws Problem 503 when the member is not known and contact-service is away
    public String caller() {
        String memberId = access.caller().memberId();
        boolean known = QuarkusTransaction.requiringNew()
                .call(() -> members.named(memberId).isPresent());
        if (!known) {
            introduce(memberId, ask());
        }
        return memberId;
    }

    private ContactService.Me ask() {
        try {
            return directory.me(access.bearer());
        } catch (ProcessingException | WebApplicationException away) {
            LOG.warnf("contact-service could not be asked about a member: %s", away.getMessage());
            throw Problem.unavailable(
                    "You are new here, and the team directory is away just now. Please try again.", RETRY_SECONDS);
        }
    }

    private void introduce(String memberId, ContactService.Me me) {
        String zone = me.zone() != null && Zones.named(me.zone()).isPresent() ? me.zone() : "UTC";
        String name = me.name() == null ? memberId : me.name();
        QuarkusTransaction.requiringNew().run(() -> {
            members.introduce(memberId, me.email(), name, zone, me.locale());
            heard.fire(new MemberHeard(memberId));
        });
    }
}
