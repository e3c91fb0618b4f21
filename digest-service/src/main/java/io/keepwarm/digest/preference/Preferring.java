package io.keepwarm.digest.preference;

import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.digest.knowledge.KnownMember;
import io.keepwarm.digest.knowledge.KnownMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/// Reads and changes how a member wants to be told.
@ApplicationScoped
public class Preferring {
    private final Preferences preferences;
    private final RefusedAddresses refused;
    private final KnownMembers members;
    private final Event<PreferenceChanged> changed;

    Preferring(
            Preferences preferences, RefusedAddresses refused, KnownMembers members, Event<PreferenceChanged> changed) {
        this.preferences = preferences;
        this.refused = refused;
        this.members = members;
        this.changed = changed;
    }

    /// A preference with the version it has.
    record Versioned(PreferenceView view, long version) {}

    @Transactional
    Versioned read(String memberId) {
        long version =
                preferences.findByIdOptional(memberId).map(Preference::version).orElse(0L);
        String email = email(memberId);
        return new Versioned(
                PreferenceView.of(preferences.of(memberId), email, undeliverable(memberId, email)), version);
    }

    /// Replaces the member's wishes, and tries an address again that was given up; their next digest is planned anew in
    /// the same transaction.
    ///
    /// @throws Problem 412 or 428 by `ifMatch`, 400 for an address that is not the directory's
    @Transactional
    Versioned replace(String memberId, PreferenceChange change, @Nullable String ifMatch) {
        var found = preferences.locked(memberId);
        EntityTags.require(ifMatch, found.map(Preference::version).orElse(0L));
        String email = email(memberId);
        if (change.email() != null && !change.email().equalsIgnoreCase(email)) {
            throw Problem.invalid(
                    "/email",
                    "must be your address in the team directory" + (email == null ? "" : " (" + email + ")")
                            + "; mail to another address cannot be confirmed yet. Leave it out to keep that one.");
        }
        var preference = found.orElseGet(() -> new Preference(memberId));
        preference.wish(change.wishes());
        preferences.persistAndFlush(preference);
        changed.fire(new PreferenceChanged(memberId));
        refused.forget(memberId);
        return new Versioned(PreferenceView.of(preference.wishes(), email, null), preference.version());
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
        return preferences.of(memberId).weeklyReviewOn() != null;
    }

    /// Ends the look back at the week, and nothing else. Needs a transaction; repeating it changes nothing.
    public void endWeeklyReview(String memberId) {
        preferences.locked(memberId).ifPresent(preference -> {
            preference.endWeeklyReview();
            preferences.persistAndFlush(preference);
            changed.fire(new PreferenceChanged(memberId));
        });
    }

    private PreferenceView.@Nullable Undeliverable undeliverable(String memberId, @Nullable String email) {
        return refused.of(memberId)
                .filter(refusal -> email != null && refusal.isGivenUp(email))
                .map(refusal -> new PreferenceView.Undeliverable(refusal.since, refusal.why))
                .orElse(null);
    }

    private @Nullable String email(String memberId) {
        return members.named(memberId).flatMap(KnownMember::email).orElse(null);
    }
}
