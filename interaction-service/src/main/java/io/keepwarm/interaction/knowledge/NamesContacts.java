package io.keepwarm.interaction.knowledge;

import java.util.Collection;

/// What names contacts besides the touches and their ties, and follows what becomes of them. Always called within the
/// transaction of the news.
public interface NamesContacts {
    /// Who may see these contacts may have changed: by themselves, or by a merge or its end.
    default void sightChanged(Collection<String> contactIds) {}

    /// The contact is gone for good: nothing may name it any more.
    void erased(String contactId);
}
