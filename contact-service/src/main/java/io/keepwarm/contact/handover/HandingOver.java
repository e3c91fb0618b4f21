package io.keepwarm.contact.handover;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.http.Problem.Flaw;
import io.keepwarm.chassis.tenancy.CurrentScope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.contact.VisibleContacts;
import io.keepwarm.contact.handover.HandedOver.Batch;
import io.keepwarm.contact.member.MemberDirectory;
import io.keepwarm.events.contact.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Hands over what a member keeps, in batches of one transaction each: what a request that breaks off has moved stays
/// moved, and sending it again moves the rest.
///
/// All of a member's contacts are theirs, PRIVATE ones too, which become private to the new keeper; the caller is told
/// how many, and no more. PRIVATE contacts of somebody who is still active are handed over by nobody but themselves:
/// no manager makes anybody the reader of what a colleague keeps private.
@ApplicationScoped
class HandingOver {
    private static final int A_TRANSACTION = 100;
    private static final int MOST_A_REQUEST = 5_000;

    private final Contacts contacts;
    private final VisibleContacts visible;
    private final MovingContacts moving;
    private final MemberDirectory members;
    private final Event<AllHandedOver> ended;
    private final TeamTransactions transactions;
    private final CurrentScope scope;
    private final Access access;

    HandingOver(
            Contacts contacts,
            VisibleContacts visible,
            MovingContacts moving,
            MemberDirectory members,
            Event<AllHandedOver> ended,
            TeamTransactions transactions,
            CurrentScope scope,
            Access access) {
        this.contacts = contacts;
        this.visible = visible;
        this.moving = moving;
        this.members = members;
        this.ended = ended;
        this.transactions = transactions;
        this.scope = scope;
        this.access = access;
    }

    /// Hands over in the caller's name, who is meant by `me`. Brings transactions of its own.
    ///
    /// @throws Problem 404 for an unknown member; 400 for a receiver who is none or is switched off, and
    ///     for contacts that neither of the two keeps, or that the caller may not see; 409 for one that was merged
    HandedOver handOver(String giver, HandOverChange change) {
        var member = members.member(giver);
        String from = member.id();
        boolean isActive = member.active();
        change.requireSound();
        String to = receiver(change.to());
        if (to.equals(from)) {
            throw Problem.invalid("/to", "keeps them already");
        }
        var result = HandedOver.none(from, to);
        if (change.contactIds() != null) {
            return some(result, change.contactIds());
        }
        return all(result, !isActive || from.equals(access.caller().memberId()));
    }

    private String receiver(String to) {
        try {
            var member = members.member(to);
            if (!member.active()) {
                throw Problem.invalid("/to", "is switched off; name a member who uses Keepwarm");
            }
            return member.id();
        } catch (Problem refused) {
            throw refused.getStatusCode() == 404 ? Problem.invalid("/to", "is no member of your team") : refused;
        }
    }

    private HandedOver all(HandedOver nothing, boolean alsoPrivate) {
        var result = nothing;
        var last = new UUID(0, 0);
        List<UUID> next = List.of();
        while (result.moved() < MOST_A_REQUEST) {
            var after = last;
            next = inTransaction(() -> contacts.keptBy(nothing.from(), alsoPrivate, after, A_TRANSACTION));
            if (next.isEmpty()) {
                break;
            }
            result = result.and(move(result, next, contact -> alsoPrivate || isShared(contact)));
            last = next.getLast();
        }
        if (next.isEmpty()) {
            inTransaction(() -> {
                ended.fire(new AllHandedOver(nothing.from(), nothing.to(), alsoPrivate));
                return nothing;
            });
        }
        int staying = alsoPrivate ? 0 : inTransaction(() -> contacts.countPrivateOf(nothing.from()));
        return result.ended(staying, next.isEmpty());
    }

    private static boolean isShared(Contact contact) {
        return contact.card().visibility() == Visibility.TEAM;
    }

    private HandedOver some(HandedOver nothing, List<UUID> asked) {
        var theirs = inTransaction(() -> requireKept(nothing, asked));
        var result = nothing;
        for (int start = 0; start < theirs.size(); start += A_TRANSACTION) {
            var next = theirs.subList(start, Math.min(theirs.size(), start + A_TRANSACTION));
            result = result.and(move(result, next, contact -> theirs.contains(contact.id())));
        }
        return result;
    }

    private Batch move(HandedOver result, List<UUID> ids, Predicate<Contact> going) {
        Caller caller = access.caller();
        return inTransaction(() -> moving.move(caller, result.from(), result.to(), ids, going));
    }

    /// Those of the contacts that are still to be moved, each once.
    private List<UUID> requireKept(HandedOver between, List<UUID> asked) {
        String me = access.caller().memberId();
        Map<UUID, Contact> found = contacts.among(asked).stream()
                .filter(contact -> contact.isSeenBy(me) && isOfEither(contact, between))
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        visible.requireNotMerged(
                asked.stream().filter(id -> !found.containsKey(id)).toList());
        var flaws = IntStream.range(0, asked.size())
                .filter(index -> !found.containsKey(asked.get(index)))
                .mapToObj(index -> new Flaw("/contactIds/" + index, "is no contact that " + between.from() + " keeps"))
                .toList();
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
        return found.values().stream()
                .filter(contact -> contact.keeperId().equals(between.from()))
                .map(Contact::id)
                .toList();
    }

    private static boolean isOfEither(Contact contact, HandedOver between) {
        return contact.keeperId().equals(between.from()) || contact.keeperId().equals(between.to());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.call(scope.require(), work);
    }
}
