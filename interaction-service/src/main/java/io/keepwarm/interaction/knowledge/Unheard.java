package io.keepwarm.interaction.knowledge;

import java.util.List;

/// Somebody a request names has not been heard of yet. [Acquainting] asks for them, and the work is done again.
public final class Unheard extends RuntimeException {
    private final transient List<String> contactIds;
    private final boolean member;

    /// @param contactIds the contacts not heard of
    /// @param member whether the calling member has not been heard of
    public Unheard(List<String> contactIds, boolean member) {
        super("Not heard of yet", null, false, false);
        this.contactIds = List.copyOf(contactIds);
        this.member = member;
    }

    List<String> contactIds() {
        return contactIds;
    }

    boolean isAboutMember() {
        return member;
    }
}
