package io.keepwarm.contact.handover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// What came of handing over.
///
/// @param from who kept them
/// @param to who keeps them now
/// @param moved how many have changed hands by this request
/// @param movedPrivate how many of these are PRIVATE, and seen by `to` alone from now on
/// @param becameClose those of them who came as CLOSE, for the inner circle of `to` is full, as far as
///     the caller sees them
/// @param keptBack how many PRIVATE contacts stay where they are, see [HandingOver]
/// @param done false: there is more; send the same request again
public record HandedOver(
        String from, String to, int moved, int movedPrivate, List<Moved> becameClose, int keptBack, boolean done) {
    /// A contact that changed hands.
    public record Moved(UUID contactId, String name) {}

    static HandedOver none(String from, String to) {
        return new HandedOver(from, to, 0, 0, List.of(), 0, true);
    }

    /// This and what was moved in one more transaction.
    HandedOver and(Batch batch) {
        List<Moved> close = new ArrayList<>(becameClose);
        close.addAll(batch.becameClose());
        close.sort(Comparator.comparing(Moved::name));
        return new HandedOver(
                from, to, moved + batch.moved(), movedPrivate + batch.movedPrivate(), close, keptBack, done);
    }

    HandedOver ended(int staying, boolean atTheEnd) {
        return new HandedOver(from, to, moved, movedPrivate, becameClose, staying, atTheEnd);
    }

    /// What was moved in one transaction.
    record Batch(int moved, int movedPrivate, List<Moved> becameClose) {}
}
