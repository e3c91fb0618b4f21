package io.keepwarm.interaction.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Contacts that something new is written about: they are held as they are until the transaction ends, so that none is
/// erased or hidden beside it.
@ApplicationScoped
public class HeldContacts {
    private static final String HOLD = KnownContacts.FIND + " for share of c";

    private final EntityManager entities;

    HeldContacts(EntityManager entities) {
        this.entities = entities;
    }

    /// The contact that answers for `id`.
    ///
    /// @param pointer the place in the body that names it
    /// @param mayAsk whether to throw [Unheard] for one not heard of, rather than take it that there is none
    /// @throws Problem 400 when it is not there for the member, or lies in the trash
    public KnownContact require(String pointer, String id, String memberId, boolean mayAsk) {
        return KnownContacts.usable(pointer, KnownContacts.seen(hold(id), id, memberId, mayAsk));
    }

    /// The contacts that answer for several ids, which stand at `pointer` in this order; all not heard of are asked for
    /// at once.
    ///
    /// @throws Problem 400 when one is not there for the member, or lies in the trash
    public List<KnownContact> requireAll(String pointer, List<String> ids, String memberId, boolean mayAsk) {
        List<String> unheard =
                mayAsk ? ids.stream().filter(id -> hold(id).isEmpty()).toList() : List.of();
        if (!unheard.isEmpty()) {
            throw new Unheard(unheard, false);
        }
        return IntStream.range(0, ids.size())
                .mapToObj(index -> require(pointer + "/" + index, ids.get(index), memberId, false))
                .toList();
    }

    private Optional<KnownContact> hold(String id) {
        List<Tuple> rows = entities.createNativeQuery(HOLD, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(KnownContacts::read).findFirst();
    }
}
