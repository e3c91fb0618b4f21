package io.keepwarm.interaction.tie;

import io.keepwarm.interaction.knowledge.KnownContact;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that a touch needs to know beforehand: the contacts it names, their ties with the member, locked until the end
/// of the transaction, and the member's zone.
///
/// @param memberId the member
/// @param zone the member's zone; empty for a member not heard of
/// @param encounters one for each contact named
public record Setting(String memberId, Optional<ZoneId> zone, List<Encounter> encounters) {

    /// A contact as the touch names it.
    ///
    /// @param namedId the id the touch names
    /// @param contactId the contact that answers for it
    /// @param known what is known of that contact; null: nothing
    /// @param tie the tie with it; null: there is none yet
    public record Encounter(
            String namedId,
            String contactId,
            @Nullable KnownContact known,
            @Nullable Tie tie) {}

    /// The part of it that is about these names.
    public Setting of(Collection<String> namedIds) {
        var wanted = Set.copyOf(namedIds);
        return new Setting(
                memberId,
                zone,
                encounters.stream()
                        .filter(encounter -> wanted.contains(encounter.namedId()))
                        .toList());
    }

    /// The contact that answers for a name; for one that is not among these, the name itself.
    public String standInOf(String namedId) {
        return encounters.stream()
                .filter(encounter -> encounter.namedId().equals(namedId))
                .map(Encounter::contactId)
                .findFirst()
                .orElse(namedId);
    }

    /// The contacts that answer for the names.
    public Set<String> answering() {
        return encounters.stream().map(Encounter::contactId).collect(Collectors.toUnmodifiableSet());
    }

    /// The named ids of which nothing is known.
    public List<String> unheard() {
        return encounters.stream()
                .filter(encounter -> encounter.known() == null)
                .map(Encounter::namedId)
                .toList();
    }

    /// Whether the team may know of a touch that names all of these.
    public boolean isShared() {
        return encounters.stream()
                .allMatch(encounter ->
                        encounter.known() != null && encounter.known().isShared());
    }

    /// The zone, or UTC as long as it is not known.
    public ZoneId zoneOrUtc() {
        return zone.orElse(ZoneOffset.UTC);
    }

    /// The ties by contact, in key order; a new one where there is none yet. Erased contacts have none.
    public Map<String, Tie> ties() {
        Map<String, Tie> ties = new LinkedHashMap<>();
        encounters.stream()
                .filter(encounter ->
                        encounter.known() == null || !encounter.known().erased())
                .sorted(Comparator.comparing(Encounter::contactId))
                .forEach(encounter -> ties.put(
                        encounter.contactId(),
                        encounter.tie() == null ? Tie.between(encounter.contactId(), memberId) : encounter.tie()));
        return ties;
    }
}
