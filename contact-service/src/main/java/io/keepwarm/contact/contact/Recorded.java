package io.keepwarm.contact.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.history.Differences;
import io.keepwarm.contact.history.FieldChange;
import io.keepwarm.events.contact.Visibility;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a contact goes down in its history, as it is at one moment.
///
/// @param card null: there is no contact yet
record Recorded(
        @Nullable Card card,
        @Nullable String keeperId,
        @Nullable Instant trashedAt) {
    /// Of a contact that is not there yet.
    static final Recorded NOTHING = new Recorded(null, null, null);

    /// What became of it.
    ///
    /// @param cardBefore null: there was no contact
    /// @param visibility PRIVATE when it was that before or after
    record Change(@Nullable Card cardBefore, Visibility visibility, List<FieldChange> fields) {}

    Change to(Recorded after) {
        boolean isShared = isShared() && after.isShared();
        return new Change(
                card,
                isShared ? Visibility.TEAM : Visibility.PRIVATE,
                Differences.between(document(), after.document()));
    }

    private boolean isShared() {
        return card == null || card.visibility() == Visibility.TEAM;
    }

    private JsonNode document() {
        ObjectNode document = card == null ? CardJson.emptyTree() : CardJson.tree(card);
        if (keeperId != null) {
            document.put("keeperId", keeperId);
        }
        if (trashedAt != null) {
            document.put("trashedAt", trashedAt.toString());
        }
        return document;
    }
}
