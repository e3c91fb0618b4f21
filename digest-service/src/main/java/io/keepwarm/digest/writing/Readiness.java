package io.keepwarm.digest.writing;

import io.keepwarm.digest.knowledge.KnownAgendas;
import io.keepwarm.digest.knowledge.KnownFollowUps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/// Whether what is known suffices to write a digest of a day.
@ApplicationScoped
public class Readiness {
    private final KnownAgendas agendas;
    private final KnownFollowUps followUps;

    Readiness(KnownAgendas agendas, KnownFollowUps followUps) {
        this.agendas = agendas;
        this.followUps = followUps;
    }

    /// The agenda of that day is here, or there is nothing an agenda could put in order.
    public boolean isReady(String memberId, LocalDate today) {
        boolean prepared = agendas.newestFor(memberId)
                .map(agenda -> !agenda.on().isBefore(today))
                .orElse(false);
        return prepared || followUps.openFor(memberId, today).isEmpty();
    }
}
