package io.keepwarm.contact.contact;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.contact.contact.ContactQuery.Position;
import io.keepwarm.contact.contact.Contacts.Questions;
import io.keepwarm.contact.search.Closeness;
import io.keepwarm.contact.search.TeamSign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Showing and finding contacts: those the caller may see, and no others.
@ApplicationScoped
class FindingContacts {
    private final Contacts contacts;
    private final ShowingContacts showing;
    private final Access access;

    FindingContacts(Contacts contacts, ShowingContacts showing, Access access) {
        this.contacts = contacts;
        this.showing = showing;
        this.access = access;
    }

    /// The contact that answers for the id, in the trash or not: itself, or the one it was merged into.
    ///
    /// @throws Problem 404
    @Transactional
    ContactView one(UUID id) {
        return contacts.standIn(id)
                .filter(contact -> contact.isSeenBy(access.caller().memberId()))
                .map(showing::beforeReachingOut)
                .orElseThrow(() -> Problem.notFound("contact"));
    }

    /// Those who answer for the ids, in the trash or not, each once.
    @Transactional
    List<ContactView> among(Collection<UUID> ids) {
        String me = access.caller().memberId();
        return showing.all(contacts.among(ids).stream()
                .flatMap(contact ->
                        contact.mergedInto() == null ? Stream.of(contact) : contacts.standIn(contact.id()).stream())
                .distinct()
                .filter(contact -> contact.isSeenBy(me))
                .toList());
    }

    /// A page of those asked for. Slips in names are forgiven when nobody is called exactly so.
    @Transactional
    Page<ContactView> page(ContactQuery query, PageRequest request) {
        if (showing.hides(query.goalId())) {
            return new Page<>(List.of(), null);
        }
        String list = query.toString();
        var after = request.after(list, Position::of).orElse(null);
        var found = search(query, after, request.limit() + 1);
        if (found.isEmpty() && after == null && query.canForgive()) {
            found = search(query, List.of(Closeness.ALMOST), null, request.limit() + 1);
        }
        var page = request.of(
                list,
                found,
                last -> new Position(
                                last.closeness(),
                                query.order().valueOf(last.contact()),
                                last.contact().id())
                        .words());
        return new Page<>(
                showing.all(page.items().stream().map(FoundContact::contact).toList()), page.next());
    }

    private List<FoundContact> search(ContactQuery query, @Nullable Position after, int size) {
        var ranks = query.ranks();
        return after == null || ranks.contains(after.closeness())
                ? search(query, ranks, after, size)
                : search(query, List.of(after.closeness()), after, size);
    }

    private List<FoundContact> search(ContactQuery query, List<Closeness> ranks, @Nullable Position after, int size) {
        var caller = access.caller();
        var team = TeamSign.of(caller.team());
        var questions = new Questions(
                ranks.stream().map(rank -> query.wanted(team, rank)).toArray(String[]::new),
                ranks.size() > 1 && query.circleId() == null ? query.wanted(team, Closeness.ANYHOW) : null,
                ranks.getFirst() == Closeness.LISTED ? query.onlyWord() : null);
        int step = after == null ? 1 : ranks.indexOf(after.closeness()) + 1;
        return contacts.search(caller.memberId(), query, questions, step, after, size).stream()
                .map(row -> new FoundContact((Contact) row[0], ranks.get((Integer) row[1] - 1)))
                .toList();
    }

    /// @param closeness how well it answers to the words that were looked for
    private record FoundContact(Contact contact, Closeness closeness) {}
}
