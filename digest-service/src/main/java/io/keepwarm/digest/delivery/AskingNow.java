package io.keepwarm.digest.delivery;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.preference.Preferences;
import io.keepwarm.digest.preference.Recipient;
import io.keepwarm.digest.preference.RefusedAddresses;
import io.keepwarm.digest.writing.DigestWriter;
import io.keepwarm.digest.writing.Known;
import io.keepwarm.digest.writing.Reading;
import io.keepwarm.digest.writing.Wanted;
import io.keepwarm.digest.writing.WrittenDigest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a member asks for over HTTP: their digest now, as a preview or as a mail, and those of before.
@ApplicationScoped
class AskingNow {
    private static final int MOST_A_DAY = 3;

    private final KnownMembers members;
    private final Preferences preferences;
    private final RefusedAddresses refused;
    private final Reading reading;
    private final DigestWriter writer;
    private final Generating generating;
    private final Digests digests;
    private final Clock clock;

    AskingNow(
            KnownMembers members,
            Preferences preferences,
            RefusedAddresses refused,
            Reading reading,
            DigestWriter writer,
            Generating generating,
            Digests digests,
            Clock clock) {
        this.members = members;
        this.preferences = preferences;
        this.refused = refused;
        this.reading = reading;
        this.writer = writer;
        this.generating = generating;
        this.digests = digests;
        this.clock = clock;
    }

    /// A preview with the address it would go to.
    record Preview(WrittenDigest written, @Nullable String email) {}

    /// What would be sent now. Changes nothing.
    @Transactional
    Preview preview(String memberId) {
        var now = clock.instant();
        var known = today(recipient(memberId), now);
        return new Preview(writer.preview(known, now), known.to().address());
    }

    /// Writes a digest with that id, to be sent at once, also on a day with nothing to tell.
    ///
    /// @throws Problem 409 for a member whom mail cannot reach, 429 beyond three on one local date
    @Transactional
    SavedDigest sendNow(String memberId, UUID id) {
        var recipient = recipient(memberId);
        if (recipient.address() == null) {
            throw Problem.conflict(
                    "no-address", "No mail can reach you: the team directory has no address of yours, or you left.");
        }
        if (refused.isGivenUp(recipient)) {
            throw Problem.conflict(
                    "undeliverable",
                    "Mail to your address was refused for good; see undeliverable in /v1/digest-preferences/me."
                            + " Save those preferences, as they are or changed, to have it tried again.");
        }
        Instant now = clock.instant();
        var known = today(recipient, now);
        for (int ordinal = digests.askedFor(memberId, known.on()) + 1; ordinal <= MOST_A_DAY; ordinal++) {
            if (generating.generateAskedFor(known, now, id, ordinal)) {
                return one(memberId, id);
            }
        }
        Instant tomorrow =
                LocalDays.startOf(known.on().plusDays(1), recipient.member().zone());
        throw Problem.tooMany(
                "You can ask for " + MOST_A_DAY + " digests a day. Look at /v1/digests/preview as often as you like.",
                (int) Math.max(1, tomorrow.getEpochSecond() - now.getEpochSecond()));
    }

    /// One of the member's own digests.
    @Transactional
    SavedDigest one(String memberId, UUID id) {
        return digests.of(memberId, id).orElseThrow(() -> Problem.notFound("digest"));
    }

    /// The member's digests, the newest first.
    @Transactional
    List<SavedDigest> newest(String memberId, @Nullable UUID before, int limit) {
        return digests.newest(memberId, before, limit);
    }

    private Recipient recipient(String memberId) {
        return members.named(memberId).map(preferences::recipient).orElseThrow(() -> Problem.notFound("member"));
    }

    private Known today(Recipient recipient, Instant now) {
        var today = LocalDays.dayOf(now, recipient.member().zone());
        return reading.of(List.of(new Wanted(recipient, today))).getFirst();
    }
}
