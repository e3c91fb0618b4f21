package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.outbox.CrashPoints;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.mail.MailServer;
import io.keepwarm.digest.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// Takes the digests of a team that are to be sent and brings them to the mail server, a few at once: claimed in one
/// transaction, marked as being sent in the next, which is committed before anybody is spoken to, and each ended in a
/// third as soon as there is an answer.
@ApplicationScoped
class Delivering {
    private static final Logger LOG = Logger.getLogger(Delivering.class);
    /// So many mails of a team go out side by side, each over a connection of its own.
    private static final int AT_ONCE = 8;
    private final TeamTransactions transactions;
    private final Steps steps;
    private final Handover handover;
    private final MailServer server;
    private final Persistence persistence;
    private final CrashPoints crash;
    private volatile boolean stopping;

    Delivering(
            TeamTransactions transactions,
            Steps steps,
            Handover handover,
            MailServer server,
            Persistence persistence,
            CrashPoints crash) {
        this.transactions = transactions;
        this.steps = steps;
        this.handover = handover;
        this.server = server;
        this.persistence = persistence;
        this.crash = crash;
    }

    /// Takes no further batch.
    void stop() {
        stopping = true;
    }

    /// Sends what is ready for the team, batch after batch, and returns when nothing is left.
    void deliver(String team) {
        var scope = Scope.of(team);
        List<Steps.Claimed> batch;
        do {
            batch = transactions.call(scope, () -> steps.claim(AT_ONCE));
            batch.stream().filter(Steps.Claimed::isLost).forEach(handover::giveUp);
            send(
                    scope,
                    begin(
                            scope,
                            batch.stream().filter(claimed -> !claimed.isLost()).toList()));
        } while (batch.size() == AT_ONCE && !stopping);
    }

    /// Together, or one by one if that fails. Until SENDING a claim lapses and the digest is taken again.
    private Map<Steps.Claimed, OutgoingMail> begin(Scope scope, List<Steps.Claimed> claims) {
        try {
            return claims.isEmpty() ? Map.of() : transactions.call(scope, () -> handover.begin(claims));
        } catch (RuntimeException failure) {
            if (claims.size() == 1) {
                LOG.errorf(
                        failure,
                        "Digest %s could not be sent",
                        claims.getFirst().id());
                return Map.of();
            }
            Map<Steps.Claimed, OutgoingMail> begun = new HashMap<>();
            claims.forEach(claimed -> begun.putAll(begin(scope, List.of(claimed))));
            return begun;
        }
    }

    private void send(Scope scope, Map<Steps.Claimed, OutgoingMail> mails) {
        var outcomes = new Remembering(ended -> transactions.run(scope, () -> handover.end(ended)));
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            mails.forEach((claimed, mail) -> senders.execute(() -> send(claimed, mail, outcomes)));
        }
    }

    private void send(Steps.Claimed claimed, OutgoingMail mail, Remembering outcomes) {
        try {
            crash.at("before-mail");
            var outcome = server.send(mail);
            crash.at("after-mail");
            double chance = ThreadLocalRandom.current().nextDouble();
            outcomes.remember(new Handover.Ended(claimed, persistence.after(outcome, claimed.attempt(), chance)));
        } catch (RuntimeException failure) {
            // It is SENDING, and becomes UNKNOWN.
            LOG.errorf(failure, "What came of digest %s could not be saved", claimed.id());
        }
    }
}
