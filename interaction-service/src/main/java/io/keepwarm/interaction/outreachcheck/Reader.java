package io.keepwarm.interaction.outreachcheck;

import io.keepwarm.interaction.outreachcheck.rule.Acquaintance;
import org.jspecify.annotations.Nullable;

/// Whom a message is for.
///
/// @param contactId the contact, or the one it was merged into; null: nobody was named
/// @param acquaintance what is known of them
record Reader(@Nullable String contactId, Acquaintance acquaintance) {
    static final Reader STRANGER = new Reader(null, Acquaintance.STRANGER);
}
