package io.keepwarm.interaction.owed;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.interaction.knowledge.ContactFacts;
import io.keepwarm.interaction.knowledge.KnownContacts;
import io.keepwarm.interaction.knowledge.KnownFacts;
import io.keepwarm.interaction.knowledge.KnownMembers;
import io.keepwarm.interaction.tie.Tie;
import io.keepwarm.interaction.tie.TieList;
import io.keepwarm.interaction.tie.facts.TieFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds kind words for what cannot be given. It closes nothing: the member may still change their mind.
@ApplicationScoped
class DecliningKindly {
    private final KnownContacts contacts;
    private final KnownFacts facts;
    private final KnownMembers members;
    private final TieList ties;

    DecliningKindly(KnownContacts contacts, KnownFacts facts, KnownMembers members, TieList ties) {
        this.contacts = contacts;
        this.facts = facts;
        this.members = members;
        this.ties = ties;
    }

    /// An answer to send.
    ///
    /// @param language it is wanted in; null: the member's own where there are words for it, else English
    /// @throws Problem 404 when there is no such contact for the caller or nothing owed under that id;
    ///     400 when there are no words in that language
    @Transactional
    KindAnswer answer(Caller caller, String contactId, UUID id, @Nullable String language, boolean mayAsk) {
        var words = words(caller, language);
        var contact = contacts.requireSeen(contactId, caller.memberId(), mayAsk);
        var owed = ties.find(caller.memberId(), contact.id()).map(Tie::facts).orElse(TieFacts.NONE).owed().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("debt"));
        var since = LocalDays.dayOf(owed.source().at(), members.zoneOf(caller));
        String name = facts.find(contact.id()).map(ContactFacts::givenName).orElse(null);
        return words.answer(owed.kind(), name, since);
    }

    private static KindWords words(Caller caller, @Nullable String language) {
        if (language != null) {
            return KindWords.in(language)
                    .orElseThrow(
                            () -> Problem.malformed("There are no kind answers in that language; ask for en or de."));
        }
        return Optional.ofNullable(caller.locale())
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .flatMap(KindWords::in)
                .orElseGet(KindWords::english);
    }
}
