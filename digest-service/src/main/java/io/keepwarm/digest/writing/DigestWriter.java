package io.keepwarm.digest.writing;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.digest.compose.Digest;
import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.knowledge.KnownContacts;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.link.Links;
import io.keepwarm.digest.preference.Preferences;
import io.keepwarm.digest.preference.Wishes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Writes a member's digest from what is known. Sends and saves nothing.
@ApplicationScoped
public class DigestWriter {
    private final Gathering gathering;
    private final KnownContacts contacts;
    private final Layout layout;
    private final Links links;
    private final Preferences preferences;
    private final CurrentScope scope;
    private final String publicUrl;

    DigestWriter(
            Gathering gathering,
            KnownContacts contacts,
            Layout layout,
            Links links,
            Preferences preferences,
            CurrentScope scope,
            @ConfigProperty(name = "keepwarm.public-url") String publicUrl) {
        this.gathering = gathering;
        this.contacts = contacts;
        this.layout = layout;
        this.links = links;
        this.preferences = preferences;
        this.scope = scope;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /// The digest to send of the local date `day`, its links signed.
    public WrittenDigest write(KnownMember member, Wishes wishes, LocalDate day, Instant now, UUID id) {
        Instant writtenAt = now.truncatedTo(ChronoUnit.MILLIS);
        var addresses = Addresses.signed(publicUrl, links, scope.require().team(), member.id(), id, writtenAt);
        return write(member, wishes, day, id, writtenAt, addresses);
    }

    /// Today's digest with links that grant nothing.
    public WrittenDigest preview(KnownMember member, Wishes wishes, Instant now) {
        var today = LocalDays.dayOf(now, member.zone());
        return write(member, wishes, today, TimeOrderedId.next(), now, Addresses.ofPreview(publicUrl));
    }

    private WrittenDigest write(
            KnownMember member, Wishes wishes, LocalDate day, UUID id, Instant writtenAt, Addresses addresses) {
        var words = Words.in(member.locale());
        var laid = layout.lay(
                gathering.dayOf(member, wishes, day),
                words,
                addresses,
                preferences.addressOf(member).orElse(member.name()));
        return new WrittenDigest(
                id,
                day,
                writtenAt,
                laid.digest(),
                laid.html(),
                laid.plain(),
                addresses.unsubscribe(),
                named(laid.digest()));
    }

    private Set<String> named(Digest digest) {
        Set<String> ids = new HashSet<>(digest.contactIds());
        contacts.behind(Set.copyOf(ids)).values().forEach(contact -> ids.add(contact.id()));
        return ids;
    }
}
