package io.keepwarm.contact.merge;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.contact.contact.ContactView;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.contact.ShowingContacts;
import io.keepwarm.contact.contact.VisibleContacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lists merges, so that one can be found again to be undone.
@ApplicationScoped
class ListingMerges {
    private final ContactMerges merges;
    private final Contacts contacts;
    private final VisibleContacts visible;
    private final ShowingContacts showing;
    private final Access access;

    ListingMerges(
            ContactMerges merges, Contacts contacts, VisibleContacts visible, ShowingContacts showing, Access access) {
        this.merges = merges;
        this.contacts = contacts;
        this.visible = visible;
        this.showing = showing;
        this.access = access;
    }

    /// A page of merges into contacts the caller may see, undone or not, the newest first.
    ///
    /// @param contactId those into this contact or others the same one answers for; null: all into contacts that
    ///     were not merged themselves since
    /// @throws io.keepwarm.chassis.http.Problem 404 when there is no such contact for the caller
    @Transactional
    Page<MergeView> page(@Nullable UUID contactId, PageRequest request) {
        String list = "merges " + access.caller().memberId() + " " + contactId;
        UUID before = request.after(list, values -> UUID.fromString(values.getFirst()))
                .orElse(TimeOrderedId.LAST);
        return contactId == null ? ofAll(list, before, request) : ofOne(list, contactId, before, request);
    }

    private Page<MergeView> ofAll(String list, UUID before, PageRequest request) {
        var found = merges.seenBy(access.caller().memberId(), before, request.limit() + 1);
        var survivors = visible.among(
                found.stream().map(merge -> merge.parties().survivorId()).collect(Collectors.toSet()));
        return views(list, found, request, showing.byId(survivors.values()));
    }

    private Page<MergeView> ofOne(String list, UUID contactId, UUID before, PageRequest request) {
        var contact = visible.standIn(contactId);
        var names = contacts.namesOf(contact.id());
        var survivor = showing.one(contact);
        Map<UUID, ContactView> survivors =
                names.stream().collect(Collectors.toMap(Function.identity(), name -> survivor));
        return views(list, merges.into(names, before, request.limit() + 1), request, survivors);
    }

    private Page<MergeView> views(
            String list, Collection<ContactMerge> found, PageRequest request, Map<UUID, ContactView> survivors) {
        var views = found.stream()
                .map(merge -> merge.view(
                        Objects.requireNonNull(survivors.get(merge.parties().survivorId()))))
                .toList();
        return request.of(list, views, last -> List.of(String.valueOf(last.id())));
    }
}
