package io.keepwarm.contact.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.history.Differences;
import io.keepwarm.contact.history.FieldChange;
import io.keepwarm.events.contact.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of a contact goes down in its history, as it is at one moment.
///
/// @param card null: there is no contact yet
/// @param keeperId null: nobody's
/// @param mergedInto null: it stands for itself
record Recorded(
        @Nullable Card card,
        @Nullable String keeperId,
        @Nullable Instant trashedAt,
        @Nullable UUID mergedInto) {
    /// Of a contact that is not there yet.
    static final Recorded NOTHING = new Recorded(null, null, null, null);

    /// What became of it.
    ///
    /// @param cardBefore what it could be found by; null: nothing
    /// @param cardAfter what it can be found by; null: nothing
    /// @param visibility PRIVATE when it was that before or after
    /// @param keeperId whose it is, or was
    record Change(
            @Nullable Card cardBefore,
            @Nullable Card cardAfter,
            Visibility visibility,
            String keeperId,
            List<FieldChange> fields) {}

    Change to(Recorded after) {
        return new Change(
                toBeFound(),
                after.toBeFound(),
                isShared() && after.isShared() ? Visibility.TEAM : Visibility.PRIVATE,
                Objects.requireNonNullElse(after.keeperId, Objects.requireNonNullElse(keeperId, "")),
                Differences.between(document(), after.document()));
    }

    private @Nullable Card toBeFound() {
        return mergedInto == null ? card : null;
    }

    private boolean isShared() {
        return card == null || card.visibility() == Visibility.TEAM;
    }

    private JsonNode document() {
        ObjectNode document = card == null ? CardJson.emptyTree() : CardJson.tree(card);
        if (keeperId != null) {
            document.put("keeperId", keeperId);
        }
        if (mergedInto != null) {
            document.put("mergedInto", mergedInto.toString());
        }
        if (trashedAt != null) {
            document.put("trashedAt", trashedAt.toString());
        }
        return document;
    }
}
