package io.keepwarm.interaction.tie;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.time.Zones;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.tie.TieList.Position;
import io.keepwarm.interaction.tie.TieList.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Shows members their own ties.
@ApplicationScoped
public class ShowingTies {
    private final TieList ties;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final Clock clock;

    ShowingTies(TieList ties, KnownContacts contacts, KnownMembers members, Clock clock) {
        this.ties = ties;
        this.contacts = contacts;
        this.members = members;
        this.clock = clock;
    }

    /// The caller's tie with a contact, or with the one it was merged into; a tie without touches for a contact they
    /// were never in touch with.
    ///
    /// @throws Problem 404 when there is no such contact for the caller
    @Transactional
    public TieView one(Caller caller, String contactId, boolean mayAsk) {
        String id = contacts.requireSeen(contactId, caller.memberId(), mayAsk).id();
        Instant now = clock.instant();
        var tie = ties.find(caller.memberId(), id).orElseGet(() -> Tie.between(id, caller.memberId()));
        return TieView.of(tie, now, zoneOf(caller));
    }

    /// A page of the caller's ties.
    @Transactional
    Page<TieView> list(Caller caller, TieFilter filter, PageRequest page) {
        var order = TieOrder.named(filter.sort);
        String list = String.join("|", "ties", caller.memberId(), filter.sort, "" + filter.band, "" + filter.listOnly);
        Optional<Position> after =
                page.after(list, values -> new Position(order.value(values.getFirst()), values.getLast()));
        Instant now = clock.instant();
        var found = ties.list(
                caller.memberId(), new Wanted(filter.band, filter.listOnly), order, after, now, page.limit() + 1);
        var part = page.of(list, found, last -> List.of(order.valueOf(last), last.contactId()));
        ZoneId zone = zoneOf(caller);
        var views = part.items().stream().map(tie -> TieView.of(tie, now, zone)).toList();
        return new Page<>(views, part.next());
    }

    private ZoneId zoneOf(Caller caller) {
        return members.zoneOf(caller.memberId())
                .or(() -> Optional.ofNullable(caller.zone()).flatMap(Zones::named))
                .orElse(ZoneOffset.UTC);
    }
}
