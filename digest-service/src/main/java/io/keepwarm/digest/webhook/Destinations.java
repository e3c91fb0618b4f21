package io.keepwarm.digest.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Looks targets up and refuses those within our own networks, but for those the settings allow.
@ApplicationScoped
class Destinations {
    private final InternalAddresses internal;

    Destinations(@ConfigProperty(name = "keepwarm.webhook.allow-internal") Optional<List<String>> allowed) {
        this.internal = new InternalAddresses(allowed.orElse(List.of()));
    }

    /// The one address to connect to now. Whoever connects takes this one and does not look the name up again, for the
    /// next answer may be another.
    ///
    /// @throws UnknownHostException when there is no such host just now
    /// @throws Internal when any of its addresses is internal
    InetAddress resolve(Target target) throws UnknownHostException, Internal {
        var found = InetAddress.getAllByName(target.host());
        if (Arrays.stream(found).anyMatch(internal::contain)) {
            throw new Internal();
        }
        return found[0];
    }

    /// The target is within our own networks.
    static final class Internal extends Exception {
        Internal() {
            super("It leads to an internal address, and those are not called");
        }
    }
}
