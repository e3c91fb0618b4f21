package io.keepwarm.digest.writing;

import io.keepwarm.digest.knowledge.KnownAgendas;
import io.keepwarm.digest.knowledge.KnownFollowUps;
import io.keepwarm.digest.preference.Wishes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/// Whether what is known suffices to write a digest of a day.
@ApplicationScoped
public class Readiness {
    private final KnownAgendas agendas;
    private final KnownFollowUps followUps;

    private final LookingBack lookingBack;

    Readiness(KnownAgendas agendas, KnownFollowUps followUps, LookingBack lookingBack) {
        this.agendas = agendas;
        this.followUps = followUps;
        this.lookingBack = lookingBack;
    }

    /// The agenda of that day is here, or there is nothing an agenda could put in order; and so are the figures of the
    /// week, where the member looks back at it that day.
    public boolean isReady(String memberId, LocalDate today, Wishes wishes) {
        boolean looksBack = wishes.weeklyReviewOn() == today.getDayOfWeek();
        return isRanked(memberId, today) && (!looksBack || lookingBack.isReported(memberId, today));
    }

    private boolean isRanked(String memberId, LocalDate today) {
        boolean prepared = agendas.newestFor(memberId)
                .map(agenda -> !agenda.on().isBefore(today))
                .orElse(false);
        return prepared || followUps.openFor(memberId, today).isEmpty();
    }
}
