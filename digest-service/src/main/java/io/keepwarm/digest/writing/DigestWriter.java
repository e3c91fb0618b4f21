package io.keepwarm.digest.writing;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.digest.compose.Digest;
import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.link.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Writes a member's digest from what is known. Sends and saves nothing.
@ApplicationScoped
public class DigestWriter {
    private final Gathering gathering;
    private final Layout layout;
    private final Links links;
    private final CurrentScope scope;
    private final String publicUrl;

    DigestWriter(
            Gathering gathering,
            Layout layout,
            Links links,
            CurrentScope scope,
            @ConfigProperty(name = "keepwarm.public-url") String publicUrl) {
        this.gathering = gathering;
        this.layout = layout;
        this.links = links;
        this.scope = scope;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /// The digest to send of the day that is known, written at `now`, its links signed.
    public WrittenDigest write(Known known, Instant now, UUID id) {
        Instant writtenAt = now.truncatedTo(ChronoUnit.MILLIS);
        String team = scope.require().team();
        var addresses = Addresses.signed(publicUrl, links, team, known.to().id(), id, writtenAt);
        return write(known, id, writtenAt, addresses);
    }

    /// The same with links that grant nothing.
    public WrittenDigest preview(Known known, Instant now) {
        return write(known, TimeOrderedId.next(), now, Addresses.ofPreview(publicUrl));
    }

    private WrittenDigest write(Known known, UUID id, Instant writtenAt, Addresses addresses) {
        var member = known.to().member();
        String address = known.to().address();
        var laid = layout.lay(
                gathering.dayOf(known),
                Words.in(member.locale()),
                addresses,
                address == null ? member.name() : address);
        return new WrittenDigest(
                id,
                known.on(),
                writtenAt,
                laid.digest(),
                laid.html(),
                laid.plain(),
                addresses.unsubscribe(),
                named(laid.digest(), known));
    }

    private static Set<String> named(Digest digest, Known known) {
        Set<String> ids = new HashSet<>(digest.contactIds());
        for (String id : digest.contactIds()) {
            var contact = known.people().get(id);
            if (contact != null) {
                ids.add(contact.id());
            }
        }
        return ids;
    }
}
