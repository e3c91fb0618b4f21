package io.keepwarm.contact.card;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Somebody close to the person.
///
/// @param relation such as `daughter`
/// @param name their name
/// @param note something to ask after
public record FamilyMember(
        @Size(max = 100, message = "takes at most 100 characters") @Nullable
        String relation,

        @Size(max = 300, message = "takes at most 300 characters") @Nullable
        String name,

        @Size(max = 1000, message = "takes at most 1000 characters") @Nullable
        String note) {
    public FamilyMember {
        relation = Card.lines(relation);
        name = Card.lines(name);
        note = Card.lines(note);
    }
}
