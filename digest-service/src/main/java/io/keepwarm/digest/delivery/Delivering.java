package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.outbox.CrashPoints;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.mail.MailServer;
import io.keepwarm.digest.mail.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// Takes the digests of a team that are to be sent and brings each to the mail server: claimed in one transaction,
/// marked as being sent in the next, which is committed before anybody is spoken to, and ended in a third.
@ApplicationScoped
class Delivering {
    private static final Logger LOG = Logger.getLogger(Delivering.class);
    /// So many mails of a team go out side by side, each over a connection of its own.
    private static final int AT_ONCE = 8;

    private static final int TRIES_TO_REMEMBER = 60;

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
            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                batch.forEach(claimed -> senders.execute(() -> deliver(scope, claimed)));
            }
        } while (batch.size() == AT_ONCE && !stopping);
    }

    private void deliver(Scope scope, Steps.Claimed claimed) {
        try {
            if (claimed.isLost()) {
                handover.giveUp(claimed);
                return;
            }
            var mail = transactions.call(scope, () -> handover.begin(claimed));
            if (mail.isPresent()) {
                crash.at("before-mail");
                var outcome = server.send(mail.get());
                crash.at("after-mail");
                remember(scope, claimed, outcome);
            }
        } catch (RuntimeException failure) {
            // Before SENDING the claim lapses and the digest is taken again; from then on it becomes UNKNOWN.
            LOG.errorf(failure, "Digest %s could not be sent", claimed.id());
        }
    }

    /// A mail cannot be called back, so with the database away this goes on trying for a while.
    private void remember(Scope scope, Steps.Claimed claimed, Outcome outcome) {
        double chance = ThreadLocalRandom.current().nextDouble();
        var next = persistence.after(outcome, claimed.attempt(), chance);
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.run(scope, () -> handover.end(claimed, next));
                return;
            } catch (RuntimeException databaseAway) {
                if (attempt == TRIES_TO_REMEMBER) {
                    throw databaseAway;
                }
                LOG.warnf("The outcome of digest %s cannot be saved yet: %s", claimed.id(), databaseAway);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before an outcome could be saved", stopping);
        }
    }
}
