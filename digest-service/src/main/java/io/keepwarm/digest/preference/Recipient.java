package io.keepwarm.digest.preference;

import io.keepwarm.digest.knowledge.KnownMember;
import org.jspecify.annotations.Nullable;

/// A member, with how they want to be told and where.
///
/// @param member who
/// @param wishes how; the defaults when they have said nothing
/// @param address the address they confirmed, or else the directory's; null: there is none, or they have left
public record Recipient(
        KnownMember member, Wishes wishes, @Nullable String address) {

    /// Whether mail can reach them at all.
    public boolean isReachable() {
        return address != null;
    }

    /// The member's id.
    public String id() {
        return member.id();
    }
}
