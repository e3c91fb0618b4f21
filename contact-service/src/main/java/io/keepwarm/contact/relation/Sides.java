package io.keepwarm.contact.relation;

import java.util.Objects;
import java.util.UUID;

/// A relation as it is kept: once for a pair, in the same words from whichever side it was said.
///
/// @param one the contact whose id comes first
/// @param other the other one
/// @param kind what `other` is to `one`
/// @param label what `other` is to `one` when the kind is CUSTOM, else empty
/// @param reverseLabel what `one` is to `other`, likewise
record Sides(UUID one, UUID other, RelationKind kind, String label, String reverseLabel) {

    /// What was said of the other contact from the side of `contactId`.
    static Sides said(UUID contactId, NewRelation said) {
        String label = Objects.requireNonNullElse(said.label(), "");
        var asSaid = new Sides(
                contactId,
                said.toContactId(),
                said.kind(),
                label,
                Objects.requireNonNullElse(said.reverseLabel(), label));
        return asSaid.isInOrder() ? asSaid : asSaid.turned();
    }

    /// The same with another contact in the place of one of the two.
    Sides with(UUID contactId, UUID replacement) {
        var seen = from(contactId);
        var asSaid = new Sides(replacement, seen.other, seen.kind, seen.label, seen.reverseLabel);
        return asSaid.isInOrder() ? asSaid : asSaid.turned();
    }

    private boolean isInOrder() {
        return one.toString().compareTo(other.toString()) < 0;
    }

    private Sides turned() {
        return new Sides(other, one, kind.reverse(), reverseLabel, label);
    }

    /// The same with `contactId`, one of the two, as `one`.
    Sides from(UUID contactId) {
        return one.equals(contactId) ? this : turned();
    }

    /// Whether both cannot be true: nobody is the parent of their own parent.
    boolean contradicts(Sides known) {
        return kind.hasDirection() && kind == known.kind().reverse();
    }
}
