package io.keepwarm.interaction.knowledge;

import java.util.Collection;

/// What names contacts besides the touches and their ties, and follows what becomes of them. Always called within the
/// transaction of the news.
public interface NamesContacts {
    /// Who may see these contacts may have changed: by themselves, or by a merge or its end.
    default void sightChanged(Collection<String> contactIds) {}

    /// What this contact cares about or needs, whether touches with it are wanted, or who keeps it is another than
    /// before.
    default void wordsChanged(String contactId) {}

    /// The contact is gone for good: nothing may name it any more.
    void erased(String contactId);
}
