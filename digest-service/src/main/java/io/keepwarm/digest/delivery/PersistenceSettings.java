package io.keepwarm.digest.delivery;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes [Persistence] from the settings.
@Singleton
class PersistenceSettings {

    @Produces
    @Singleton
    Persistence persistence(
            @ConfigProperty(name = "keepwarm.delivery.first-pause", defaultValue = "PT30S") Duration first,
            @ConfigProperty(name = "keepwarm.delivery.longest-pause", defaultValue = "PT15M") Duration longest,
            @ConfigProperty(name = "keepwarm.delivery.attempts", defaultValue = "30") int attempts) {
        return new Persistence(first, longest, attempts);
    }
}
