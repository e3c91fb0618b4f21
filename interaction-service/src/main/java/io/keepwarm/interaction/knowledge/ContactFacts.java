package io.keepwarm.interaction.knowledge;

import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of a contact as a person.
///
/// @param name the full name
/// @param givenName what to call them; null: not known apart from the full name
/// @param howMet how and where the two met, and when: "over a broken loom, at a fair in Ghent, 2019"
/// @param introducedBy who brought them together: a name, or the id of another contact
/// @param interests what they care about
/// @param organisation where they work
/// @param title what they are there
/// @param preferredChannel the best way to reach them, as they said
/// @param needs what would help them and is still open
/// @param researchedOn when something was last looked up about them
/// @param state whether touches are wanted
/// @param vouched whether the keeper said how far they would vouch for them: the keeper's own judgement
/// @param vouchedOn the day they said so; null: it was not said, or not when
/// @param vouchHasEvidence whether they said what it rests on
/// @param origin what the person was to the keeper first
/// @param pausedUntil last day of a pause; null: not paused, or until told otherwise
public record ContactFacts(
        String name,
        @Nullable String givenName,
        @Nullable String howMet,
        @Nullable String introducedBy,
        List<String> interests,
        @Nullable String organisation,
        @Nullable String title,
        @Nullable Channel preferredChannel,
        List<String> needs,
        @Nullable LocalDate researchedOn,
        ContactStatus state,
        boolean vouched,
        @Nullable LocalDate vouchedOn,
        boolean vouchHasEvidence,
        @Nullable Origin origin,
        @Nullable LocalDate pausedUntil) {

    public ContactFacts {
        interests = interests == null ? List.of() : List.copyOf(interests);
        needs = needs == null ? List.of() : List.copyOf(needs);
    }

    /// What an event tells.
    static ContactFacts of(ContactState contact) {
        var met = contact.howMet();
        return new ContactFacts(
                contact.name().full(),
                contact.name().given(),
                met == null ? null : joined(met.how(), met.where(), met.on()),
                met == null ? null : met.introducedBy(),
                contact.interests().stream().map(ContactState.Interest::value).toList(),
                contact.organisation(),
                contact.title(),
                contact.preferredChannel() == Channel.UNKNOWN ? null : contact.preferredChannel(),
                contact.needs().stream()
                        .filter(need -> need.resolvedOn() == null)
                        .map(ContactState.Need::text)
                        .toList(),
                contact.researchNotes().stream()
                        .map(ContactState.ResearchNote::on)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                contact.state(),
                contact.vouch() != null,
                contact.vouch() == null ? null : contact.vouch().on(),
                contact.vouch() != null && contact.vouch().evidence() != null,
                contact.origin(),
                contact.pausedUntil());
    }

    /// Whether touches are wanted on that day: a pause is over the day after its last.
    public ContactStatus stateOn(LocalDate day) {
        return state == ContactStatus.PAUSED && pausedUntil != null && pausedUntil.isBefore(day)
                ? ContactStatus.ACTIVE
                : state;
    }

    private static @Nullable String joined(@Nullable String... parts) {
        var known =
                Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList();
        return known.isEmpty() ? null : String.join(", ", known);
    }
}
