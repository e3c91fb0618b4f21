package io.keepwarm.interaction.arrival;

import io.keepwarm.interaction.arrival.people.Address;
import io.keepwarm.interaction.arrival.people.Recognition;
import io.keepwarm.interaction.knowledge.KnownAddresses;
import io.keepwarm.interaction.knowledge.KnownContact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells who is behind e-mail addresses, as far as a member may know: a colleague's PRIVATE contact is a stranger.
@ApplicationScoped
public class Recognising {
    private final KnownAddresses addresses;
    private final OwnAddresses own;
    private final String dropDomain;

    Recognising(
            KnownAddresses addresses,
            OwnAddresses own,
            @ConfigProperty(name = "keepwarm.mail-drop.domain") String dropDomain) {
        this.addresses = addresses;
        this.own = own;
        this.dropDomain = dropDomain;
    }

    /// Recognises these people for the member. Where several contacts share an address, those the member keeps are
    /// meant, if there are any.
    @Transactional
    public Recognition recognise(Recipient member, Collection<Address> people) {
        var emails = people.stream().map(Address::email).collect(Collectors.toCollection(LinkedHashSet::new));
        var members = addresses.ofMembers(emails);
        Set<String> mine = new HashSet<>(own.of(member.memberId()));
        mine.addAll(members.getOrDefault(member.memberId(), Set.of()));
        Address.of(member.email(), null).ifPresent(address -> mine.add(address.email()));
        Set<String> nobody = emails.stream()
                .filter(email -> email.endsWith("@" + dropDomain))
                .collect(Collectors.toCollection(HashSet::new));
        members.values().forEach(nobody::addAll);
        Map<String, Set<String>> contacts = new HashMap<>();
        addresses.holders(emails).forEach((email, holders) -> {
            var seen = holders.stream()
                    .filter(contact -> contact.isSeenBy(member.memberId()))
                    .toList();
            var meant = meant(seen, member.memberId());
            if (!meant.isEmpty() && !mine.contains(email)) {
                contacts.put(email, meant);
                nobody.remove(email);
            } else if (!seen.isEmpty()) {
                nobody.add(email);
            }
        });
        nobody.removeAll(mine);
        return new Recognition(mine, contacts, nobody);
    }

    private static Set<String> meant(List<KnownContact> seen, String memberId) {
        var present = seen.stream().filter(contact -> !contact.trashed()).toList();
        var kept = present.stream()
                .filter(contact -> memberId.equals(contact.keeperId()))
                .toList();
        return (kept.isEmpty() ? present : kept)
                .stream().map(KnownContact::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
