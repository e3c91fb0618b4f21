package io.keepwarm.digest.link;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes [Links] from the settings.
@Singleton
class LinkSettings {

    @Produces
    @Singleton
    Links links(@ConfigProperty(name = "keepwarm.link.secret") String secret) {
        return new Links(secret);
    }
}
