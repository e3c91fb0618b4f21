package io.keepwarm.contact.importing;

import io.keepwarm.chassis.outbox.EventTooLarge;
import io.keepwarm.chassis.outbox.Outbox;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Merged;
import io.keepwarm.contact.card.Standing;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.ContactNews;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.vcard.ReadCard;
import io.keepwarm.contact.vcard.VCardExtra;
import io.keepwarm.contact.vcard.VCardExtras;
import io.keepwarm.events.contact.ContactEvent.ContactSaved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes one row over into the contacts, in the running transaction: makes somebody, brings somebody up to date, or
/// says
/// why not. A row that is refused leaves nothing behind.
@ApplicationScoped
class TakingOver {
    private static final int LONGEST_EXTRA = 1_000_000;

    private final Contacts contacts;
    private final Matching matching;
    private final VCardExtras extras;
    private final Outbox outbox;
    private final Validator validator;
    private final Clock clock;

    TakingOver(
            Contacts contacts, Matching matching, VCardExtras extras, Outbox outbox, Validator validator, Clock clock) {
        this.contacts = contacts;
        this.matching = matching;
        this.extras = extras;
        this.outbox = outbox;
        this.validator = validator;
        this.clock = clock;
    }

    /// What becomes of the row; with `dryRun` only what would become of it.
    RowOutcome row(Scope scope, SourceRow row, boolean dryRun) {
        return switch (row) {
            case SourceRow.Unreadable(var reason) -> RowOutcome.rejected(reason);
            case SourceRow.Person(var read) -> person(scope, read, dryRun);
        };
    }

    private RowOutcome person(Scope scope, ReadCard read, boolean dryRun) {
        Optional<String> flaw = flaw(read.card());
        if (flaw.isPresent()) {
            return RowOutcome.rejected(flaw.get());
        }
        if (read.extra() != null && read.extra().length() > LONGEST_EXTRA) {
            return RowOutcome.rejected("The card is larger than 1 MB; leave out its picture.");
        }
        String member = Objects.requireNonNull(scope.member());
        String print = matching.print(read);
        try {
            return matching.find(TeamSign.of(scope.team()), member, read, print)
                    .map(known -> update(scope, known, read, print, dryRun))
                    .orElseGet(() -> create(scope, member, read, print, dryRun));
        } catch (EventTooLarge tooLarge) {
            return RowOutcome.rejected("The card is too large; shorten its longest fields.");
        }
    }

    private Optional<String> flaw(Card card) {
        String flaws = validator.validate(card).stream()
                .map(finding -> finding.getPropertyPath() + " " + finding.getMessage())
                .sorted()
                .limit(3)
                .collect(Collectors.joining("; "));
        return flaws.isEmpty() ? Optional.empty() : Optional.of(flaws);
    }

    private RowOutcome create(Scope scope, String member, ReadCard read, String print, boolean dryRun) {
        if (dryRun) {
            return RowOutcome.of(RowResult.CREATED, null);
        }
        var contact = new Contact(TimeOrderedId.next(), member, now());
        contact.importedFrom(read.uid(), print);
        contact.revise(read.card().completed(Standing.IMPORTED), TeamSign.of(scope.team()), now());
        outbox.append(new ContactSaved(ContactNews.of(scope.team(), contact)));
        contacts.persist(contact);
        keep(contact, read.extra());
        return RowOutcome.of(RowResult.CREATED, contact.id());
    }

    private RowOutcome update(Scope scope, Contact known, ReadCard read, String print, boolean dryRun) {
        if (known.wasImportedFrom(print)) {
            return RowOutcome.of(RowResult.UNCHANGED, known.id());
        }
        if (known.trashedAt() != null) {
            return new RowOutcome(RowResult.UNCHANGED, "The contact is in the trash.", known.id());
        }
        Card merged = Merged.of(known.card(), read.card()).completed(known.standing());
        if (merged.equals(known.card()) && !isNews(known, read.extra())) {
            return RowOutcome.of(RowResult.UNCHANGED, known.id());
        }
        Optional<String> flaw = flaw(merged);
        if (flaw.isPresent()) {
            return RowOutcome.rejected("With what is known already: " + flaw.get());
        }
        if (!dryRun) {
            revise(scope, known, merged, read, print);
        }
        return RowOutcome.of(RowResult.UPDATED, known.id());
    }

    private void revise(Scope scope, Contact known, Card merged, ReadCard read, String print) {
        known.importedFrom(read.uid(), print);
        known.revise(merged, TeamSign.of(scope.team()), now());
        try {
            outbox.append(new ContactSaved(ContactNews.of(scope.team(), known)));
        } catch (EventTooLarge tooLarge) {
            contacts.getEntityManager().detach(known);
            throw tooLarge;
        }
        keep(known, read.extra());
    }

    private boolean isNews(Contact known, @Nullable String extra) {
        return extra != null
                && extras.findByIdOptional(known.id())
                        .map(kept -> !kept.properties().equals(extra))
                        .orElse(true);
    }

    private void keep(Contact contact, @Nullable String extra) {
        if (extra == null) {
            return;
        }
        extras.findByIdOptional(contact.id())
                .ifPresentOrElse(
                        kept -> kept.replace(extra), () -> extras.persist(new VCardExtra(contact.id(), extra)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
