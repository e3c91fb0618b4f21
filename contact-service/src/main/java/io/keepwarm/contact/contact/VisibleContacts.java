package io.keepwarm.contact.contact;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The contacts the caller may see, in the trash or not, for whatever else is kept about them. For use in a running
/// transaction.
@ApplicationScoped
public class VisibleContacts {
    /// What is said of an id in a body that is no contact's.
    public static final String NONE = "there is no such contact";

    private final Contacts contacts;
    private final Access access;

    VisibleContacts(Contacts contacts, Access access) {
        this.contacts = contacts;
        this.access = access;
    }

    /// The contact.
    ///
    /// @throws Problem 404, or 409 for one that was merged into another the caller may see
    public Contact one(UUID id) {
        return contacts.findByIdOptional(id).filter(this::isSeen).orElseThrow(() -> missing(id));
    }

    /// The contact that answers for the id: itself, or the one it was merged into.
    ///
    /// @throws Problem 404
    public Contact standIn(UUID id) {
        return contacts.standIn(id).filter(this::isSeen).orElseThrow(() -> Problem.notFound("contact"));
    }

    /// The contact, locked until the transaction ends, for changing it.
    ///
    /// @throws Problem 404, or 409 for one that was merged into another the caller may see
    public Contact locked(UUID id) {
        return contacts.locked(id).filter(this::isSeen).orElseThrow(() -> missing(id));
    }

    /// Those of the ids that are there for the caller, by id, locked until the transaction ends.
    public Map<UUID, Contact> lockedAmong(Collection<UUID> ids) {
        return visible(contacts.lockedAmong(ids));
    }

    private boolean isSeen(Contact contact) {
        return contact.isSeenBy(access.caller().memberId());
    }

    /// Why the contact is not there: whoever holds an old id is told the new one.
    private Problem missing(UUID id) {
        return merged(id).orElseGet(() -> Problem.notFound("contact"));
    }

    private Optional<Problem> merged(UUID id) {
        return contacts.standIn(id)
                .filter(this::isSeen)
                .map(survivor -> Problem.conflict(
                        "contact-merged",
                        "The contact was merged into another; use the id of that one.",
                        "survivorId",
                        survivor.id()));
    }

    /// The contact, which is neither changed nor erased until the transaction ends: for adding something to it.
    ///
    /// @throws Problem 404, or 409 for one that was merged into another the caller may see
    public Contact held(UUID id) {
        return find(id).orElseThrow(() -> missing(id));
    }

    /// As [#held], for an id in a request's body.
    ///
    /// @param pointer where it stands
    /// @throws Problem 400 when it is no contact's, 409 for one that was merged into another the caller may see
    public Contact heldAt(String pointer, UUID id) {
        return find(id).orElseThrow(() -> merged(id).orElseGet(() -> Problem.invalid(pointer, NONE)));
    }

    private Optional<Contact> find(UUID id) {
        return contacts.findByIdOptional(id, LockModeType.PESSIMISTIC_READ).filter(this::isSeen);
    }

    /// The ids of those to be in touch with who need something or are looking, in their order from `first` on.
    public List<UUID> inNeed(UUID first, int size) {
        return contacts.inNeed(access.caller().memberId(), first, size);
    }

    /// The ids of at most `each` of those to be in touch with that answer each of these questions to the index
    /// of terms.
    public Map<String, List<UUID>> answering(Set<String> questions, int each) {
        return contacts.answeringEach(access.caller().memberId(), questions, each);
    }

    /// Those of the ids that are there for the caller, by id; held as by [#held].
    ///
    /// @throws Problem 409 when one was merged into another the caller may see
    public Map<UUID, Contact> heldAmong(Collection<UUID> ids) {
        var held = visible(contacts.heldAmong(ids));
        requireNotMerged(ids.stream().filter(id -> !held.containsKey(id)).toList());
        return held;
    }

    /// For ids that are to be changed and are not there for the caller.
    ///
    /// @throws Problem 409 when one was merged into another the caller may see
    public void requireNotMerged(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        contacts.among(ids).stream()
                .filter(contact -> contact.mergedInto() != null)
                .flatMap(loser -> merged(loser.id()).stream())
                .findFirst()
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    /// Those of the ids that are there for the caller, by id.
    public Map<UUID, Contact> among(Collection<UUID> ids) {
        return visible(contacts.among(ids));
    }

    private Map<UUID, Contact> visible(Collection<Contact> found) {
        String me = access.caller().memberId();
        return found.stream()
                .filter(contact -> contact.isSeenBy(me))
                .collect(Collectors.toMap(Contact::id, Function.identity()));
    }
}
