package io.keepwarm.contact.importing;

import io.keepwarm.contact.addressbook.SourceRow;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.importing.ExaminedRow.Person;
import io.keepwarm.contact.importing.ExaminedRow.Refused;
import io.keepwarm.contact.vcard.Extras;
import io.keepwarm.contact.vcard.ReadCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks at rows one by one, without a look at the database: what is wrong with them, and how they are known
/// again.
@ApplicationScoped
class Examining {
    /// What comes with a card beside its fields takes so many characters at most.
    private static final int LONGEST_EXTRA = 1_000_000;

    private final Validator validator;
    private final FingerPrint prints;

    Examining(Validator validator, FingerPrint prints) {
        this.validator = validator;
        this.prints = prints;
    }

    /// The row, or why it is refused.
    ExaminedRow row(SourceRow row) {
        return switch (row) {
            case SourceRow.Unreadable(var reason) -> Refused.because(reason);
            case SourceRow.Person(var read) -> person(read);
        };
    }

    private ExaminedRow person(ReadCard read) {
        Optional<String> flaw = flaw(read.card());
        if (flaw.isPresent()) {
            return Refused.because(flaw.get());
        }
        if (read.extra() == null || read.extra().length() <= LONGEST_EXTRA) {
            return new Person(read, prints.of(read), null);
        }
        String light = Extras.withoutMedia(read.extra());
        return light != null && light.length() > LONGEST_EXTRA
                ? Refused.because("The card is larger than 1 MB; leave out its longest properties.")
                : new Person(
                        new ReadCard(read.card(), read.uid(), light),
                        prints.of(read),
                        "The picture is larger than 1 MB and was left out.");
    }

    /// What is wrong with a card, in words.
    Optional<String> flaw(Card card) {
        String flaws = validator.validate(card).stream()
                .map(finding -> finding.getPropertyPath() + " " + finding.getMessage())
                .sorted()
                .limit(3)
                .collect(Collectors.joining("; "));
        return flaws.isEmpty() ? Optional.empty() : Optional.of(flaws);
    }
}
