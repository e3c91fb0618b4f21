package io.keepwarm.interaction.knowledge;

import io.keepwarm.chassis.access.Sight;
import io.keepwarm.events.contact.Visibility;
import org.jspecify.annotations.Nullable;

/// A contact as this service knows it.
///
/// @param id the contact
/// @param keeperId its keeper; null as long as only its merge or erasure was heard of
/// @param visibility who may see it; who might, if it was erased
/// @param trashed whether it lies in the trash
/// @param erased whether it was erased for good
public record KnownContact(
        String id, @Nullable String keeperId, Visibility visibility, boolean trashed, boolean erased) {

    /// Whether the member may see it; nobody sees what was erased.
    public boolean isSeenBy(String memberId) {
        return !erased && keeperId != null && Sight.allows(visibility, keeperId, memberId);
    }

    /// Whether the whole team may see it.
    public boolean isShared() {
        return !erased && wasShared();
    }

    /// As [#isShared()]; of an erased contact, whether the team might see it until then.
    public boolean wasShared() {
        return visibility == Visibility.TEAM;
    }
}
