package io.keepwarm.contact.importing;

import io.keepwarm.chassis.http.NewFindings;
import io.keepwarm.contact.addressbook.SourceRow;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.importing.ExaminedRow.Person;
import io.keepwarm.contact.importing.ExaminedRow.Refused;
import io.keepwarm.contact.likeness.MatchKeys;
import io.keepwarm.contact.vcard.Extras;
import io.keepwarm.contact.vcard.ReadCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at rows one by one, without a look at the database: what is wrong with them, and how they are known
/// again.
@ApplicationScoped
class Examining {
    private final Validator validator;
    private final BirthdaysToCome birthdays;
    private final FingerPrint prints;

    Examining(Validator validator, BirthdaysToCome birthdays, FingerPrint prints) {
        this.validator = validator;
        this.birthdays = birthdays;
        this.prints = prints;
    }

    /// The row, or why it is refused; whoever is made of it is kept by that member.
    ExaminedRow row(SourceRow row, Keeper keeper) {
        return switch (row) {
            case SourceRow.Unreadable(var reason) -> Refused.because(reason);
            case SourceRow.Person(var read) -> person(birthdays.aside(read), keeper);
        };
    }

    private ExaminedRow person(ReadCard read, Keeper keeper) {
        Optional<String> flaw = flaw(read.card());
        if (flaw.isPresent()) {
            return Refused.because(flaw.get());
        }
        if (read.extra() == null || read.extra().length() <= Extras.LONGEST) {
            return person(read, prints.of(read), said(read.remarks()), keeper);
        }
        String light = Extras.withoutMedia(read.extra());
        return light != null && light.length() > Extras.LONGEST
                ? Refused.because("The card is larger than 1 MB; leave out its longest properties.")
                : person(
                        new ReadCard(read.card(), read.uid(), light),
                        prints.of(read),
                        said(Stream.concat(
                                        read.remarks().stream(),
                                        Stream.of("The picture is larger than 1 MB and was left out."))
                                .toList()),
                        keeper);
    }

    private static @Nullable String said(List<String> remarks) {
        return remarks.isEmpty() ? null : String.join(" ", remarks);
    }

    private static Person person(ReadCard read, String print, @Nullable String note, Keeper keeper) {
        var card = read.card();
        return new Person(read, Source.of(read, print), print, note, MatchKeys.addresses(card), keeper.ready(card));
    }

    /// What is wrong with a new card, in sentences.
    private Optional<String> flaw(Card card) {
        return flaw(card, List.of());
    }

    /// What is wrong with a card and was not with what is known already, in sentences.
    Optional<String> flaw(Card card, Collection<Card> known) {
        String flaws = NewFindings.of(validator, known, card).stream()
                .map(Examining::sentence)
                .sorted()
                .limit(3)
                .collect(Collectors.joining(" "));
        return flaws.isEmpty() ? Optional.empty() : Optional.of(flaws);
    }

    /// What is said of the name as a whole is said of the card.
    private static String sentence(ConstraintViolation<Card> finding) {
        String field = finding.getPropertyPath().toString();
        String message = finding.getMessage();
        return field.equals("name")
                ? message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + "."
                : "The field " + field + " " + message + ".";
    }
}
