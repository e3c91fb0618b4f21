package io.keepwarm.digest.preference;

import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.knowledge.KnownMembers;
import io.keepwarm.digest.mail.Mailbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads and changes how a member wants to be told.
@ApplicationScoped
public class Preferring {
    private final Preferences preferences;
    private final RefusedAddresses refused;
    private final KnownMembers members;
    private final Event<PreferenceChanged> changed;
    private final Clock clock;

    Preferring(
            Preferences preferences,
            RefusedAddresses refused,
            KnownMembers members,
            Event<PreferenceChanged> changed,
            Clock clock) {
        this.preferences = preferences;
        this.refused = refused;
        this.members = members;
        this.changed = changed;
        this.clock = clock;
    }

    /// A preference with the version it has.
    record Versioned(PreferenceView view, long version) {}

    @Transactional
    Versioned read(String memberId) {
        return preferences
                .findByIdOptional(memberId)
                .map(preference -> versioned(memberId, preference))
                .orElseGet(() -> new Versioned(view(memberId, Wishes.DEFAULT, null), 0));
    }

    /// The address that would have to be confirmed were this change made now; empty: none. Changes nothing.
    ///
    /// @throws Problem 412 or 428 by `ifMatch`, 400 for what is no address, 429 when too many were to be
    ///     confirmed on one day
    @Transactional
    Optional<String> toConfirm(String memberId, PreferenceChange change, @Nullable String ifMatch) {
        var found = preferences.findByIdOptional(memberId);
        EntityTags.require(ifMatch, found.map(Preference::version).orElse(0L));
        var preference = found.orElseGet(() -> new Preference(memberId));
        String wanted = change.email();
        if (wanted == null || !isAnother(preference, wanted)) {
            return Optional.empty();
        }
        if (!new Mailbox("", wanted).isSendable()) {
            throw Problem.invalid("/email", "must be an address mail can be sent to");
        }
        if (!preference.mayAsk(today())) {
            throw Problem.tooMany(
                    "You have had an address confirmed three times today. Try again tomorrow, or send the email in use"
                            + " now.",
                    (int) Duration.ofDays(1).toSeconds());
        }
        return Optional.of(wanted);
    }

    /// Replaces the member's wishes, and tries an address again that was given up; their next digest is planned
    /// anew in the same transaction. Another address than the one in use waits until it is confirmed; the one
    /// in use leaves another that waits alone; none means the directory's.
    ///
    /// @throws Problem 412 or 428 by `ifMatch`
    @Transactional
    Versioned replace(String memberId, PreferenceChange change, @Nullable String ifMatch) {
        var found = preferences.locked(memberId);
        EntityTags.require(ifMatch, found.map(Preference::version).orElse(0L));
        var preference = found.orElseGet(() -> new Preference(memberId));
        preference.wish(change.wishes());
        String wanted = change.email();
        if (wanted != null && isAnother(preference, wanted)) {
            preference.ask(wanted, today());
        } else if (wanted == null || !wanted.equalsIgnoreCase(inUse(preference))) {
            preference.useDirectory();
        }
        preferences.persistAndFlush(preference);
        changed.fire(new PreferenceChanged(memberId));
        refused.forget(memberId);
        return versioned(memberId, preference);
    }

    /// Whether that address is neither the one in use nor the directory's.
    private boolean isAnother(Preference preference, String wanted) {
        return !wanted.equalsIgnoreCase(inUse(preference)) && !wanted.equalsIgnoreCase(directory(preference.member()));
    }

    private @Nullable String inUse(Preference preference) {
        return preference.address().orElseGet(() -> directory(preference.member()));
    }

    private LocalDate today() {
        return LocalDays.dayOf(clock.instant(), ZoneOffset.UTC);
    }

    /// Takes an address that waited to be confirmed, and answers whether it is the member's now; another that was asked
    /// for since, or none, wins. Needs a transaction; repeating it changes nothing.
    public boolean confirm(String memberId, String address) {
        var preference = preferences.locked(memberId).orElse(null);
        if (preference == null || !preference.confirm(address)) {
            return false;
        }
        preferences.persistAndFlush(preference);
        changed.fire(new PreferenceChanged(memberId));
        refused.forget(memberId);
        return true;
    }

    /// Ends the daily mail, as asked for from a mail. Needs a transaction; repeating it changes nothing.
    public void unsubscribe(String memberId) {
        var preference = preferences.locked(memberId).orElseGet(() -> new Preference(memberId));
        preference.disable();
        preferences.persistAndFlush(preference);
        changed.fire(new PreferenceChanged(memberId));
    }

    /// Whether the member is told how the week went.
    public boolean wantsWeeklyReview(String memberId) {
        return preferences
                .findByIdOptional(memberId)
                .map(preference -> preference.wishes().weeklyReviewOn() != null)
                .orElse(false);
    }

    /// Ends the look back at the week, and nothing else. Needs a transaction; repeating it changes nothing.
    public void endWeeklyReview(String memberId) {
        preferences.locked(memberId).ifPresent(preference -> {
            preference.endWeeklyReview();
            preferences.persistAndFlush(preference);
            changed.fire(new PreferenceChanged(memberId));
        });
    }

    private Versioned versioned(String memberId, Preference preference) {
        String asked = preference.askedAddress().orElse(null);
        return new Versioned(view(memberId, preference.wishes(), asked), preference.version());
    }

    private PreferenceView view(String memberId, Wishes wishes, @Nullable String asked) {
        String address = members.named(memberId)
                .map(preferences::recipient)
                .map(Recipient::address)
                .orElse(null);
        return PreferenceView.of(wishes, address, asked, undeliverable(memberId, address));
    }

    private PreferenceView.@Nullable Undeliverable undeliverable(String memberId, @Nullable String address) {
        return refused.of(memberId)
                .filter(refusal -> address != null && refusal.isGivenUp(address))
                .map(refusal -> new PreferenceView.Undeliverable(refusal.since, refusal.why))
                .orElse(null);
    }

    private @Nullable String directory(String memberId) {
        return members.named(memberId).flatMap(KnownMember::email).orElse(null);
    }
}
