package io.keepwarm.contact.importing;

import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.contact.addressbook.PortableCard;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.contact.EnteringCircle;
import io.keepwarm.contact.contact.ReadyCard;
import io.keepwarm.contact.contact.TellingContacts;
import io.keepwarm.contact.history.Differences;
import io.keepwarm.contact.history.FieldChange;
import io.keepwarm.contact.importing.ExaminedRow.Person;
import io.keepwarm.contact.importing.ExaminedRow.Refused;
import io.keepwarm.contact.member.Members;
import io.keepwarm.contact.vcard.Extras;
import io.keepwarm.contact.vcard.VCardExtra;
import io.keepwarm.contact.vcard.VCardExtras;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes rows over into the contacts, in the running transaction: makes somebody, brings somebody up to date,
/// or says why not. A row that is refused leaves nothing behind.
@ApplicationScoped
class TakingOver {
    private final Contacts contacts;
    private final Matching matching;
    private final LinksToGoals links;
    private final Members members;
    private final ContactSources sources;
    private final Examining examining;
    private final EnteringCircle circle;
    private final Restoring restoring;
    private final VCardExtras extras;
    private final TellingContacts telling;
    private final PortableCard portable;
    private final Clock clock;

    TakingOver(
            Contacts contacts,
            Matching matching,
            LinksToGoals links,
            Members members,
            ContactSources sources,
            Examining examining,
            EnteringCircle circle,
            Restoring restoring,
            VCardExtras extras,
            TellingContacts telling,
            PortableCard portable,
            Clock clock) {
        this.contacts = contacts;
        this.matching = matching;
        this.links = links;
        this.members = members;
        this.sources = sources;
        this.examining = examining;
        this.circle = circle;
        this.restoring = restoring;
        this.extras = extras;
        this.telling = telling;
        this.portable = portable;
        this.clock = clock;
    }

    /// What is done in one go.
    ///
    /// @param keeper whose import it is
    /// @param now the instant of all of it
    /// @param isOurs whether it is of an export of our own
    /// @param untold whom it has made and not told of yet
    /// @param sources from which rows whom was made or changed
    private record Batch(
            UUID importId,
            Keeper keeper,
            KnownPeople known,
            Instant now,
            boolean dryRun,
            boolean isOurs,
            List<Contact> untold,
            Map<UUID, Set<Source>> sources) {}

    /// What becomes of the rows, in their order; in a dry run only what would become of them. A later row
    /// may be about somebody an earlier one has made.
    ///
    /// @param importId of the rows
    /// @throws io.keepwarm.chassis.outbox.EventTooLarge when one of the cards is too large to be told of; then the
    ///     transaction must not be committed
    List<RowOutcome> rows(Keeper keeper, List<ExaminedRow> examined, ImportJob.Kind kind, UUID importId) {
        var rows = links.checked(keeper, examined);
        var persons = rows.stream()
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .toList();
        var batch = new Batch(
                importId,
                keeper,
                matching.among(keeper.memberId(), persons, importId),
                now(),
                kind.dryRun(),
                kind.isOurs(),
                new ArrayList<>(),
                new HashMap<>());
        var outcomes = rows.stream()
                .map(row -> switch (row) {
                    case Refused(var outcome) -> outcome;
                    case Person person -> takeOver(batch, person);
                })
                .toList();
        tellOfNew(batch);
        sources.add(batch.sources());
        return outcomes;
    }

    private void tellOfNew(Batch batch) {
        if (!batch.untold().isEmpty()) {
            telling.made(batch.untold());
            batch.untold().clear();
        }
    }

    private RowOutcome takeOver(Batch batch, Person person) {
        return batch.known()
                .find(person)
                .map(known -> update(batch, known, person))
                .orElseGet(() -> create(batch, person));
    }

    private RowOutcome create(Batch batch, Person person) {
        String member = batch.keeper().memberId();
        if (!circle.hasPlaceFor(member, person.newcomer().card())) {
            return RowOutcome.rejected(RowOutcome.CIRCLE_FULL);
        }
        if (batch.dryRun()) {
            return RowOutcome.of(RowResult.CREATED, person.note(), null);
        }
        var contact = new Contact(TimeOrderedId.next(), member, batch.now());
        revise(batch, contact, person, person.newcomer());
        contacts.persist(contact);
        batch.untold().add(contact);
        String extra = person.read().extra();
        if (extra != null) {
            extras.persist(new VCardExtra(contact.id(), extra));
        }
        return RowOutcome.of(RowResult.CREATED, person.note(), contact.id());
    }

    private RowOutcome update(Batch batch, Contact known, Person person) {
        if (known.trashedAt() != null) {
            return RowOutcome.unchanged("The contact is in the trash.", known.id());
        }
        if (known.wasImportedFrom(person.print()) && !batch.isOurs()) {
            return RowOutcome.unchanged(null, known.id());
        }
        Set<String> hidden = links.hidden(batch.keeper(), known.card());
        Card row = person.read().card();
        // A row without a relevance says nothing of it; one that has one does not say all: no export has links to
        // goals.
        Card whole = batch.isOurs() && row.relevance() != null
                ? row.keeping(row.goalIds().isEmpty() ? known.card().goalIds() : hidden, known.card())
                : row;
        var brought = restoring.card(known, whole, batch.keeper().memberId(), batch.isOurs());
        String note = joined(person.note(), brought.left());
        Card merged = completed(brought.card(), known);
        if (merged.equals(known.card()) && !isNews(known, person.read().extra())) {
            return RowOutcome.unchanged(note, known.id());
        }
        // What the member does not see is neither counted nor shown.
        Card before = known.card().without(hidden);
        Card after = merged.without(hidden);
        Optional<String> flaw = examining.flaw(after, List.of(before));
        if (flaw.isPresent()) {
            return RowOutcome.rejected("With what is known already: " + flaw.get());
        }
        if (batch.dryRun()) {
            return new RowOutcome(RowResult.UPDATED, note, known.id(), changes(before, after));
        }
        tellOfNew(batch);
        revise(batch, known, person, ReadyCard.of(merged, batch.keeper().team(), known.keeperId()));
        telling.saved(known);
        keep(known, person.read().extra());
        return RowOutcome.of(RowResult.UPDATED, note, known.id());
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? (one == null ? other : one) : one + " " + other;
    }

    /// Whoever brings a number along, it is dialled from where the contact's keeper is at home.
    private Card completed(Card card, Contact known) {
        return card.completed(
                card.phones().isEmpty()
                        ? known.standing()
                        : known.standing().keptBy(members.localeOf(known.keeperId())));
    }

    private List<FieldChange> changes(Card before, Card after) {
        return Differences.between(portable.write(before, "", null), portable.write(after, "", null));
    }

    private void revise(Batch batch, Contact contact, Person person, ReadyCard card) {
        contact.importedFrom(batch.importId(), person.read().uid(), person.print());
        contact.revise(card, batch.now());
        // Whoever was merged away keeps what they came from: it is theirs again when the merge is undone.
        if (batch.known().bySource(person).isEmpty()) {
            batch.known().add(person.source(), contact);
            batch.sources()
                    .computeIfAbsent(contact.id(), _ -> new LinkedHashSet<>())
                    .add(person.source());
        }
        batch.known().add(contact);
    }

    private boolean isNews(Contact known, @Nullable String extra) {
        return extra != null
                && extras.findByIdOptional(known.id())
                        .map(kept -> Extras.isNews(kept.properties(), extra))
                        .orElse(true);
    }

    private void keep(Contact contact, @Nullable String extra) {
        if (extra == null) {
            return;
        }
        extras.findByIdOptional(contact.id())
                .ifPresentOrElse(
                        kept -> kept.replace(Extras.updated(kept.properties(), extra)),
                        () -> extras.persist(new VCardExtra(contact.id(), extra)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
