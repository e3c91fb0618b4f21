package io.keepwarm.digest.knowledge;

import io.keepwarm.events.contact.ContactState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The contacts this service has heard of.
@ApplicationScoped
public class KnownContacts implements PanacheRepositoryBase<KnownContact, String> {
    private static final int LONGEST_CHAIN_OF_MERGES = 8;

    /// Stores those of them nobody has told of yet, as they are told, and reads them all: whatever is done with each of
    /// them after this, in the same transaction, asks the database for none again.
    void meet(List<ContactState> told) {
        if (told.isEmpty()) {
            return;
        }
        var columns = new Columns<>(told);
        getEntityManager()
                .createNativeQuery("""
                        insert into knowledge.contact (id, keeper, visibility, name, organisation, status, paused_until,
                            trashed, tier, erased)
                        select id, keeper, visibility, name, organisation, status, cast(paused_until as date),
                            cast(trashed as boolean), tier, false
                        from unnest(cast(:ids as text[]), cast(:keepers as text[]), cast(:visibilities as text[]),
                            cast(:names as text[]), cast(:organisations as text[]), cast(:states as text[]),
                            cast(:pauses as text[]), cast(:trashed as text[]), cast(:tiers as text[]))
                            as told (id, keeper, visibility, name, organisation, status, paused_until, trashed, tier)
                        on conflict (team, id) do nothing
                        """)
                .setParameter("ids", columns.text(ContactState::contactId))
                .setParameter("keepers", columns.text(ContactState::keeperId))
                .setParameter("visibilities", columns.text(ContactState::visibility))
                .setParameter("names", columns.text(contact -> contact.name().full()))
                .setParameter("organisations", columns.text(ContactState::organisation))
                .setParameter("states", columns.text(ContactState::state))
                .setParameter("pauses", columns.text(ContactState::pausedUntil))
                .setParameter("trashed", columns.text(contact -> contact.trashedAt() != null))
                .setParameter("tiers", columns.text(ContactState::tier))
                .executeUpdate();
        var unused = named(told.stream().map(ContactState::contactId).toList());
    }

    /// Changes the contact, or a new stranger of that id, who is stored as changed: an import tells of thousands, and
    /// whoever is stored first and changed then is written twice.
    void change(String contactId, Consumer<KnownContact> change) {
        findByIdOptional(contactId).ifPresentOrElse(change, () -> {
            var stranger = new KnownContact(contactId);
            change.accept(stranger);
            persist(stranger);
        });
    }

    /// Whether the contact was erased for good.
    public boolean isErased(String contactId) {
        return findByIdOptional(contactId).map(KnownContact::isErased).orElse(false);
    }

    /// The member's inner circle, as far as touches with them are wanted.
    public List<KnownContact> circleOf(String memberId) {
        return list(
                "keeper = ?1 and tier = Tier.INNER_CIRCLE and status = ContactStatus.ACTIVE and trashed = false"
                        + " and erased = false and mergedInto is null",
                memberId);
    }

    /// Up to `most` of those the member keeps with whom nothing ever went both ways, the newest first.
    public List<KnownContact> listedOf(String memberId, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select c.* from knowledge.contact c
                        left join lateral (
                            select list_only from knowledge.tie one
                            where one.member = :member and one.contact = c.id offset 0) t on true
                        where c.keeper = :member and c.status = 'ACTIVE' and not c.trashed and not c.erased
                          and c.merged_into is null and t.list_only is distinct from false
                        order by c.id desc limit :most
                        """, KnownContact.class)
                .setParameter("member", memberId)
                .setParameter("most", most)
                .getResultList();
    }

    private List<KnownContact> named(Collection<String> ids) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from knowledge.contact where id = any(cast(:ids as text[]))", KnownContact.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
    }

    /// The contacts behind `ids`: each id with the contact it stands for today, which after a merge is the survivor.
    /// Ids nobody has told of are missing.
    public Map<String, KnownContact> behind(Collection<String> ids) {
        Map<String, KnownContact> known = new HashMap<>();
        Set<String> wanted = new HashSet<>(ids);
        for (int round = 0; round < LONGEST_CHAIN_OF_MERGES && !wanted.isEmpty(); round++) {
            named(wanted).forEach(contact -> known.put(contact.id(), contact));
            wanted = known.values().stream()
                    .flatMap(contact -> contact.mergedInto().stream())
                    .filter(id -> !known.containsKey(id))
                    .collect(Collectors.toCollection(HashSet::new));
        }
        Map<String, KnownContact> behind = new HashMap<>();
        for (String id : ids) {
            KnownContact contact = known.get(id);
            for (int hop = 0; contact != null && contact.mergedInto().isPresent(); hop++) {
                contact = hop < LONGEST_CHAIN_OF_MERGES
                        ? known.get(contact.mergedInto().get())
                        : null;
            }
            if (contact != null) {
                behind.put(id, contact);
            }
        }
        return behind;
    }
}
