package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.digest.knowledge.Erasing;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.preference.Preferences;
import io.keepwarm.digest.preference.Wishes;
import io.keepwarm.digest.writing.DigestWriter;
import io.keepwarm.digest.writing.WrittenDigest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes a digest and saves it, whole and final, to be sent. Needs a transaction for the team.
@ApplicationScoped
public class Generating {
    private final Erasing erasing;
    private final DigestWriter writer;
    private final Digests digests;
    private final DigestViews views;
    private final MailMaking mails;
    private final Preferences preferences;

    Generating(
            Erasing erasing,
            DigestWriter writer,
            Digests digests,
            DigestViews views,
            MailMaking mails,
            Preferences preferences) {
        this.erasing = erasing;
        this.writer = writer;
        this.digests = digests;
        this.views = views;
        this.mails = mails;
        this.preferences = preferences;
    }

    /// The digest that comes by itself, of the member's local date `day`, written at `now`. A day with nothing to
    /// tell is noted as skipped, unless the member wants to hear of such days too. Does nothing when that date is
    /// decided.
    public void generateDaily(KnownMember member, Wishes wishes, LocalDate day, Instant now) {
        erasing.holdOff();
        var written = writer.write(member, wishes, day, now, TimeOrderedId.next());
        boolean quiet = written.digest().isQuiet() && !wishes.allQuiet();
        save(member, wishes, written, 0, quiet ? "ALL_QUIET" : null);
    }

    /// A digest the member asked for at `now`, as the `ordinal`-th of that date; false when there is one with
    /// that ordinal.
    boolean generateAskedFor(KnownMember member, Wishes wishes, Instant now, UUID id, int ordinal) {
        erasing.holdOff();
        var today = LocalDays.dayOf(now, member.zone());
        return save(member, wishes, writer.write(member, wishes, today, now, id), ordinal, null);
    }

    private boolean save(
            KnownMember member, Wishes wishes, WrittenDigest written, int ordinal, @Nullable String skipped) {
        var draft = new Digests.Draft(
                written.id(),
                member.id(),
                written.on(),
                ordinal,
                skipped == null ? DeliveryState.PENDING : DeliveryState.SKIPPED,
                skipped,
                preferences.addressOf(member).orElse(null),
                mails.messageId(written.id()),
                written.digest().subject(),
                written.html(),
                written.plain(),
                views.content(written.digest()),
                wishes.format(),
                written.writtenAt());
        return digests.saveOnce(draft, written.contactIds());
    }
}
