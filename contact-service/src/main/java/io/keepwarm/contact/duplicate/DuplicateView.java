package io.keepwarm.contact.duplicate;

import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.likeness.Likeness;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two contacts that may be one person, as JSON.
///
/// @param score 40 to 100: how likely that is
/// @param reasons what they have in common, the weightiest first
/// @param contacts the two, by id
public record DuplicateView(int score, List<Likeness.Reason> reasons, List<Record> contacts) {
    /// One of the two.
    public record Record(UUID id, String name, @Nullable String organisation, String keeperId) {
        static Record of(Contact contact) {
            return new Record(
                    contact.id(), contact.card().shownName(), contact.card().organisation(), contact.keeperId());
        }
    }

    static DuplicateView of(Likeness likeness, Contact one, Contact other) {
        return new DuplicateView(likeness.score(), likeness.reasons(), List.of(Record.of(one), Record.of(other)));
    }

    /// What the pair goes by among others of the same score.
    String key() {
        return contacts.getFirst().id() + " " + contacts.getLast().id();
    }
}
