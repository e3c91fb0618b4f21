package io.keepwarm.digest.knowledge;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.directory.ContactDirectory;
import io.keepwarm.chassis.directory.ContactService;
import io.keepwarm.chassis.time.Zones;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/// Makes sure the calling member is known before anything is done for them: a member of whom no event has told yet is
/// asked for at contact-service, once.
@ApplicationScoped
public class Acquaintance {
    private final Access access;
    private final KnownMembers members;
    private final ContactDirectory directory;
    private final Event<MemberHeard> heard;

    Acquaintance(Access access, KnownMembers members, ContactDirectory directory, Event<MemberHeard> heard) {
        this.access = access;
        this.members = members;
        this.directory = directory;
        this.heard = heard;
    }

    /// The calling member's id; when this returns, the member is known. Runs in transactions of its own, none of which
    /// is open while the other service is asked.
    ///
    /// @throws io.keepwarm.chassis.http.Problem 503 when the member is not known and contact-service is away
    public String caller() {
        String memberId = access.caller().memberId();
        boolean known = QuarkusTransaction.requiringNew()
                .call(() -> members.named(memberId).isPresent());
        if (!known) {
            introduce(memberId, directory.caller());
        }
        return memberId;
    }

    private void introduce(String memberId, ContactService.Me me) {
        String zone = Zones.named(me.zone()).isPresent() ? me.zone() : "UTC";
        String name = me.name() == null ? memberId : me.name();
        QuarkusTransaction.requiringNew().run(() -> {
            members.introduce(memberId, me.email(), name, zone, me.locale());
            heard.fire(new MemberHeard(memberId));
        });
    }
}
