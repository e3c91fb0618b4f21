package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.digest.writing.DigestWriter;
import io.keepwarm.digest.writing.Known;
import io.keepwarm.digest.writing.WrittenDigest;
import io.keepwarm.events.digest.DigestKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Writes digests and saves them, whole and final, to be sent. Needs a transaction for the team: the one in which what
/// is known was read.
@ApplicationScoped
public class Generating {
    private final DigestWriter writer;
    private final Digests digests;
    private final DigestViews views;
    private final MailMaking mails;

    Generating(DigestWriter writer, Digests digests, DigestViews views, MailMaking mails) {
        this.writer = writer;
        this.digests = digests;
        this.views = views;
        this.mails = mails;
    }

    /// The digests that come by themselves, of the days that are known, written at `now`. A day with nothing to tell
    /// is noted as skipped, unless the member wants to hear of such days too. Nothing is saved for a date that is
    /// decided.
    public void generateDaily(List<Known> days, Instant now) {
        if (!days.isEmpty()) {
            var drafts = days.stream()
                    .map(known -> daily(known, writer.write(known, now, TimeOrderedId.next())))
                    .toList();
            var unused = digests.saveOnce(drafts);
        }
    }

    /// A digest the member asked for at `now`, as the `ordinal`-th of that date; false when there is one with
    /// that ordinal.
    boolean generateAskedFor(Known known, Instant now, UUID id, int ordinal) {
        var written = writer.write(known, now, id);
        return !digests.saveOnce(List.of(draft(known, written, ordinal, true))).isEmpty();
    }

    private Digests.Draft daily(Known known, WrittenDigest written) {
        boolean worthIt = !written.digest().isQuiet() || known.to().wishes().allQuiet();
        return draft(known, written, 0, worthIt);
    }

    private Digests.Draft draft(Known known, WrittenDigest written, int ordinal, boolean toBeSent) {
        return new Digests.Draft(
                written.id(),
                known.to().id(),
                DigestKind.DAILY,
                written.on(),
                ordinal,
                toBeSent ? DeliveryState.PENDING : DeliveryState.SKIPPED,
                toBeSent ? null : "ALL_QUIET",
                known.to().address(),
                mails.messageId(written.id()),
                written.digest().subject(),
                written.html(),
                written.plain(),
                views.content(written.digest()),
                known.to().wishes().format(),
                written.writtenAt(),
                written.contactIds());
    }
}
