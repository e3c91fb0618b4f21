package io.keepwarm.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience(() -> false);

    @Test
    void aFaultThatPassesIsWaitedOut() {
        var attempts = new AtomicInteger();
        patience.outlast(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw new UncheckedIOException(new IOException("The database is away"));
            }
        });
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aFaultThatCannotPassIsToldAtOnce() {
        assertThatThrownBy(() -> patience.outlast(() -> {
                    throw new IllegalStateException("This will never fit");
                }))
                .isInstanceOf(Patience.Permanent.class);
    }

    @Test
    void noFaultIsPermanentOnceANewerReplicaHasMadeTheSchemaAnew() {
        var old = new Patience(() -> true);
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> old.outlast(() -> {
                    if (attempts.incrementAndGet() == 3) {
                        old.stop(new ShutdownEvent());
                    }
                    throw new IllegalStateException("column \"name\" does not exist");
                }))
                .isInstanceOf(Patience.Stopping.class);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void whatFailsWhileTheServiceStopsIsNoPermanentFault() {
        assertThatThrownBy(() -> patience.outlast(() -> {
                    patience.stop(new ShutdownEvent());
                    throw new IllegalStateException("EntityManagerFactory is closed");
                }))
                .isInstanceOf(Patience.Stopping.class);
    }

    @Test
    void nothingIsBegunOnceTheServiceStops() {
        patience.stop(new ShutdownEvent());
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> patience.outlast(attempts::incrementAndGet)).isInstanceOf(Patience.Stopping.class);
        assertThat(attempts).hasValue(0);
    }
}
