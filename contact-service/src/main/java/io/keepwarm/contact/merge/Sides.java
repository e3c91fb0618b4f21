package io.keepwarm.contact.merge;

import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.vcard.Extras;
import io.keepwarm.contact.vcard.VCardExtra;
import io.keepwarm.contact.vcard.VCardExtras;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads and writes what of a contact a merge changes. Part of the running transaction.
@ApplicationScoped
class Sides {
    private static final int MOST_PRINTS = 20;

    private final VCardExtras extras;

    Sides(VCardExtras extras) {
        this.extras = extras;
    }

    Side of(Contact contact) {
        return new Side(
                contact.card(),
                contact.importPrints(),
                extras.findByIdOptional(contact.id())
                        .map(VCardExtra::properties)
                        .orElse(null));
    }

    /// Makes the contact say that.
    void become(Contact contact, Side side, TeamSign team, Instant now) {
        contact.importedFrom(side.importPrints());
        contact.revise(side.card(), team, now);
        var kept = extras.findByIdOptional(contact.id());
        if (Objects.equals(kept.map(VCardExtra::properties).orElse(null), side.extra())) {
            return;
        }
        kept.ifPresent(extra -> {
            if (side.extra() == null) {
                extras.delete(extra);
            } else {
                extra.replace(side.extra());
            }
        });
        if (kept.isEmpty() && side.extra() != null) {
            extras.persist(new VCardExtra(contact.id(), side.extra()));
        }
    }

    /// The rows of both, so that importing them again finds the survivor.
    static List<String> prints(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream())
                .distinct()
                .limit(MOST_PRINTS)
                .toList();
    }

    /// What came with both vCards; of the two the survivor's when they are too large together.
    static @Nullable String extra(@Nullable String kept, @Nullable String other) {
        if (kept == null || other == null) {
            return kept == null ? other : kept;
        }
        String joined = Extras.joined(kept, other);
        return joined.length() > Extras.LONGEST ? kept : joined;
    }
}
