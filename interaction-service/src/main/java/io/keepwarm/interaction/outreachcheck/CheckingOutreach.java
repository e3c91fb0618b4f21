package io.keepwarm.interaction.outreachcheck;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.interaction.knowledge.Acquainting;
import io.keepwarm.interaction.outreachcheck.rule.Draft;
import io.keepwarm.interaction.outreachcheck.rule.RuleBook;
import io.keepwarm.interaction.outreachcheck.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/// Checks messages.
@ApplicationScoped
class CheckingOutreach {
    private final Readers readers;
    private final Acquainting acquainting;

    CheckingOutreach(Readers readers, Acquainting acquainting) {
        this.readers = readers;
        this.acquainting = acquainting;
    }

    /// What the rules say to the message.
    ///
    /// @throws Problem 400 when there is no such contact for the caller, or no such language
    OutreachCheckView check(Caller caller, NewOutreachCheck asked) {
        var language = language(caller, asked);
        var contactId = asked.contactId();
        var reader = contactId == null
                ? Reader.STRANGER
                : acquainting.run(mayAsk -> readers.find(caller, contactId, language, mayAsk));
        var draft = Draft.of(asked.text(), asked.channel(), asked.intent(), language);
        return OutreachCheckView.of(draft, RuleBook.check(draft, reader.acquaintance()), reader);
    }

    private static Language language(Caller caller, NewOutreachCheck asked) {
        if (asked.language() != null) {
            return Language.in(asked.language())
                    .orElseThrow(() -> Problem.invalid("/language", "messages in it cannot be checked yet; send en"));
        }
        return Optional.ofNullable(caller.locale())
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .flatMap(Language::in)
                .orElseGet(Language::english);
    }
}
