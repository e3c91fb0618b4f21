package io.keepwarm.chassis.inbox;

import io.keepwarm.chassis.knowledge.KnowledgeSchema;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/// Waits out faults that pass: tries again in place, with growing pauses of at most five seconds, for as long as the
/// fault lasts. A fault that cannot pass is thrown at once as [Permanent]. Once the service is being stopped nothing is
/// begun any more, and no failure counts as permanent: the database may be closed already under what is still at work.
///
/// Nor is a fault permanent once a newer replica has made schema `knowledge` anew: what fails here may well fit there.
/// It is waited out until this replica is stopped, as it is about to be; the newer one reads everything again.
@ApplicationScoped
class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final BooleanSupplier superseded;

    @Inject
    Patience(KnowledgeSchema knowledge) {
        this(knowledge::mayBeAnother);
    }

    Patience(BooleanSupplier superseded) {
        this.superseded = superseded;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping.countDown();
    }

    void outlast(Runnable work) {
        Duration pause = Duration.ofMillis(100);
        while (true) {
            goOnUnlessStopping();
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                goOnUnlessStopping();
                boolean passes = Faults.passes(failure);
                if (!passes && !superseded.getAsBoolean()) {
                    throw new Permanent(failure);
                }
                LOG.warnf(
                        "Trying again in %d ms%s: %s",
                        pause.toMillis(),
                        passes ? "" : " (schema knowledge is a newer replica's, and this one is to be stopped)",
                        Faults.root(failure));
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private void goOnUnlessStopping() {
        if (stopping.getCount() == 0) {
            throw new Stopping();
        }
    }

    private void sleep(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Stopping();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stopping();
        }
    }

    /// Trying again cannot help; the cause tells why.
    static final class Permanent extends RuntimeException {
        private final RuntimeException cause;

        Permanent(RuntimeException cause) {
            super(cause);
            this.cause = cause;
        }

        @Override
        public synchronized RuntimeException getCause() {
            return cause;
        }
    }

    /// The service is being stopped; the record is not acknowledged and comes again.
    static final class Stopping extends RuntimeException {
        Stopping() {
            super("The service is stopping");
        }
    }
}
