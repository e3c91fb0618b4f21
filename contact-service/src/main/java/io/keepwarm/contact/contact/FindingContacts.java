package io.keepwarm.contact.contact;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.contact.contact.ContactQuery.Position;
import io.keepwarm.contact.search.TeamSign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Showing and finding contacts: those the caller may see, and no others.
@ApplicationScoped
class FindingContacts {
    private final Contacts contacts;
    private final Access access;
    private final Clock clock;

    FindingContacts(Contacts contacts, Access access, Clock clock) {
        this.contacts = contacts;
        this.access = access;
        this.clock = clock;
    }

    /// The contact that answers for the id, in the trash or not: itself, or the one it was merged into.
    ///
    /// @throws Problem 404
    @Transactional
    ContactView one(UUID id) {
        return contacts.standIn(id)
                .filter(contact -> contact.isSeenBy(access.caller().memberId()))
                .map(contact -> ContactView.beforeReachingOut(contact, today()))
                .orElseThrow(() -> Problem.notFound("contact"));
    }

    /// Those who answer for the ids, in the trash or not, each once.
    @Transactional
    List<ContactView> among(Collection<UUID> ids) {
        String me = access.caller().memberId();
        return contacts.among(ids).stream()
                .flatMap(contact ->
                        contact.mergedInto() == null ? Stream.of(contact) : contacts.standIn(contact.id()).stream())
                .distinct()
                .filter(contact -> contact.isSeenBy(me))
                .map(contact -> ContactView.of(contact, today()))
                .toList();
    }

    /// A page of those asked for. Slips in names are forgiven when nobody is called exactly so.
    @Transactional
    Page<ContactView> page(ContactQuery query, PageRequest request) {
        String list = query.toString();
        var after = request.after(list, Position::of).orElse(null);
        boolean forgiving = after != null && after.forgiving();
        var found = search(query, forgiving, after, request.limit() + 1);
        if (found.isEmpty() && after == null && query.canForgive()) {
            forgiving = true;
            found = search(query, true, null, request.limit() + 1);
        }
        boolean forgave = forgiving;
        var page = request.of(
                list, found, last -> new Position(forgave, query.order().valueOf(last), last.id()).words());
        return new Page<>(
                page.items().stream()
                        .map(contact -> ContactView.of(contact, today()))
                        .toList(),
                page.next());
    }

    private LocalDate today() {
        return LocalDays.dayOf(clock.instant(), ZoneOffset.UTC);
    }

    private List<Contact> search(ContactQuery query, boolean forgiving, @Nullable Position after, int size) {
        var caller = access.caller();
        String wanted = query.wanted(TeamSign.of(caller.team()), forgiving);
        return contacts.search(caller.memberId(), query, wanted, forgiving, after, size);
    }
}
