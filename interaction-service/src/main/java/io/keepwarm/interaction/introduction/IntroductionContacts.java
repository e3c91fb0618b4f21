package io.keepwarm.interaction.introduction;

import io.keepwarm.interaction.knowledge.NamesContacts;
import jakarta.enterprise.context.ApplicationScoped;

/// Introductions follow their contacts. After a merge they stay with the contact they were made of, and are found by
/// the one that answers for it too. Of two that are one person since a merge nothing is to be made, until it is undone.
@ApplicationScoped
class IntroductionContacts implements NamesContacts {
    private final Introductions introductions;

    IntroductionContacts(Introductions introductions) {
        this.introductions = introductions;
    }

    @Override
    public void erased(String contactId) {
        introductions.deleteWith(contactId);
    }
}
