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
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Takes the digests of a team that are to be sent and brings them to the mail server, batches of a few side by side:
/// claimed in one transaction, marked as being sent in the next, which is committed before anybody is spoken to, and
/// each ended in a third as soon as there is an answer. No more are under way at once, of all teams, than there may be
/// connections: when the process ends, of no more than these nobody knows whether they arrived.
@ApplicationScoped
class Delivering {
    private static final Logger LOG = Logger.getLogger(Delivering.class);
    private static final int MOST_TOGETHER = 8;
    private final TeamTransactions transactions;
    private final Steps steps;
    private final Handover handover;
    private final MailServer server;
    private final Persistence persistence;
    private final CrashPoints crash;
    private final int together;
    private final Semaphore connections;
    private volatile boolean stopping;

    Delivering(
            TeamTransactions transactions,
            Steps steps,
            Handover handover,
            MailServer server,
            Persistence persistence,
            CrashPoints crash,
            @ConfigProperty(name = "keepwarm.smtp.connections") int connections) {
        this.transactions = transactions;
        this.steps = steps;
        this.handover = handover;
        this.server = server;
        this.persistence = persistence;
        this.crash = crash;
        this.together = Math.clamp(connections, 1, MOST_TOGETHER);
        this.connections = new Semaphore(Math.max(connections, 1), true);
    }

    /// Takes no further batch.
    void stop() {
        stopping = true;
    }

    /// Sends what is ready for the team, batch after batch as connections become free, and returns when nothing is
    /// left.
    void deliver(String team) {
        var scope = Scope.of(team);
        try (var batches = Executors.newVirtualThreadPerTaskExecutor()) {
            int claimed;
            do {
                connections.acquireUninterruptibly(together);
                var batch = claim(scope);
                claimed = batch.size();
                batches.execute(() -> bring(scope, batch));
            } while (claimed == together && !stopping);
        }
    }

    private List<Steps.Claimed> claim(Scope scope) {
        try {
            return stopping ? List.of() : transactions.call(scope, () -> steps.claim(together));
        } catch (RuntimeException failure) {
            connections.release(together);
            throw failure;
        }
    }

    private void bring(Scope scope, List<Steps.Claimed> batch) {
        Map<Steps.Claimed, OutgoingMail> mails = Map.of();
        try {
            batch.stream().filter(Steps.Claimed::isLost).forEach(handover::giveUp);
            mails = begin(
                    scope, batch.stream().filter(claimed -> !claimed.isLost()).toList());
        } finally {
            connections.release(together - mails.size());
        }
        send(scope, mails);
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
        } finally {
            connections.release();
        }
    }
}
