package io.keepwarm.chassis.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Named places at which a fault test makes the process die as by kill -9: `after-commit`, `before-send`,
/// `after-send`, `after-effect`. Only the place named by `keepwarm.crash-at` is armed, and only if it is set.
@Singleton
public class CrashPoints {
    private final Optional<String> armed;

    CrashPoints(@ConfigProperty(name = "keepwarm.crash-at") Optional<String> armed) {
        this.armed = armed;
    }

    /// Dies here if this place is armed.
    public void at(String place) {
        if (armed.isPresent() && armed.get().equals(place)) {
            Runtime.getRuntime().halt(137);
        }
    }
}
