package io.keepwarm.digest.writing;

import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.digest.compose.Composer;
import io.keepwarm.digest.compose.Digest;
import io.keepwarm.digest.compose.Words;
import io.keepwarm.digest.knowledge.KnownContacts;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.link.Ask;
import io.keepwarm.digest.link.Links;
import io.keepwarm.digest.preference.Wishes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Writes a member's digest from what is known. Sends and saves nothing.
@ApplicationScoped
public class DigestWriter {
    private final Gathering gathering;
    private final KnownContacts contacts;
    private final MailTemplates templates;
    private final Links links;
    private final CurrentScope scope;
    private final String publicUrl;

    DigestWriter(
            Gathering gathering,
            KnownContacts contacts,
            MailTemplates templates,
            Links links,
            CurrentScope scope,
            @ConfigProperty(name = "keepwarm.public-url") String publicUrl) {
        this.gathering = gathering;
        this.contacts = contacts;
        this.templates = templates;
        this.links = links;
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
        var digest = new Composer(words).compose(gathering.dayOf(member, wishes, day));
        var page = new MailPage(
                digest,
                words,
                parts(digest, words, addresses),
                words.text("footer.why", member.email().orElse(member.name())),
                addresses.unsubscribe());
        return new WrittenDigest(
                id,
                day,
                writtenAt,
                digest,
                templates.html(page),
                templates.plain(page),
                addresses.unsubscribe(),
                named(digest));
    }

    private static List<MailPage.Part> parts(Digest digest, Words words, Addresses addresses) {
        List<MailPage.Part> parts = new ArrayList<>();
        if (!digest.overdue().isEmpty()) {
            parts.add(new MailPage.Part(words.text("section.overdue"), people(digest.overdue(), true, addresses)));
        }
        if (!digest.due().isEmpty()) {
            parts.add(new MailPage.Part(words.text("section.due"), people(digest.due(), false, addresses)));
        }
        return parts;
    }

    private static List<MailPage.Person> people(List<Digest.Line> lines, boolean overdue, Addresses addresses) {
        return lines.stream()
                .map(line -> new MailPage.Person(
                        line,
                        overdue,
                        addresses.answer(line.followUpId(), line.contactId(), Ask.DONE),
                        addresses.answer(line.followUpId(), line.contactId(), Ask.SNOOZE),
                        addresses.answer(line.followUpId(), line.contactId(), Ask.SKIP)))
                .toList();
    }

    private Set<String> named(Digest digest) {
        Set<String> ids = new HashSet<>();
        digest.lines().forEach(line -> ids.add(line.contactId()));
        contacts.behind(Set.copyOf(ids)).values().forEach(contact -> ids.add(contact.id()));
        return ids;
    }
}
