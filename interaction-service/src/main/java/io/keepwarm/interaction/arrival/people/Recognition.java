package io.keepwarm.interaction.arrival.people;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who is behind the addresses of something that arrived, as far as one member may know.
///
/// @param own the member's own addresses
/// @param contacts the contacts the member may see, by address
/// @param nobody addresses that are neither contacts nor to be offered as such: colleagues, addresses to drop mail at,
///     contacts in the trash
public record Recognition(Set<String> own, Map<String, Set<String>> contacts, Set<String> nobody) {
    public Recognition {
        own = Set.copyOf(own);
        contacts = Map.copyOf(contacts);
        nobody = Set.copyOf(nobody);
    }

    /// Whether one of these is the member.
    public boolean isOwn(Collection<Address> addresses) {
        return addresses.stream().anyMatch(address -> own.contains(address.email()));
    }

    /// The contacts behind these addresses, in their order.
    public Set<String> contactsAt(Collection<Address> addresses) {
        Set<String> found = new LinkedHashSet<>();
        addresses.forEach(address -> found.addAll(contacts.getOrDefault(address.email(), Set.of())));
        return found;
    }

    /// Those of the addresses that belong to people not known yet, each once.
    public List<Address> strangers(Collection<Address> addresses) {
        Set<String> seen = new LinkedHashSet<>();
        return addresses.stream()
                .filter(address -> !own.contains(address.email())
                        && !contacts.containsKey(address.email())
                        && !nobody.contains(address.email())
                        && !address.isMachine()
                        && seen.add(address.email()))
                .toList();
    }

    /// Whether these are all the member's own, colleagues' or for dropping: nobody outside was written to.
    public boolean stayInside(Collection<Address> addresses) {
        return addresses.stream()
                .allMatch(address -> own.contains(address.email()) || nobody.contains(address.email()));
    }
}
