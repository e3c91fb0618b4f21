package io.keepwarm.contact.addressbook;

import io.keepwarm.contact.card.CardDraft;
import io.keepwarm.contact.card.EmailAddress;
import io.keepwarm.contact.card.HowMet;
import io.keepwarm.contact.card.PersonName;
import io.keepwarm.contact.card.Profile;
import io.keepwarm.contact.vcard.ReadCard;
import java.util.List;
import java.util.Set;

/// LinkedIn's `Connections.csv`: perhaps some notes, a header, one connection a line.
final class LinkedInCsv implements CsvReading {
    @Override
    public boolean isHeader(Set<String> columns) {
        return columns.containsAll(List.of("first name", "last name"));
    }

    /// Whether the columns are like no other's: many tables have first and last names.
    static boolean isTelling(Set<String> columns) {
        return columns.containsAll(List.of("first name", "last name"))
                && (columns.contains("connected on") || columns.containsAll(List.of("url", "position")));
    }

    @Override
    public String missing() {
        return "There is no line with the columns First Name and Last Name in this file.";
    }

    @Override
    public SourceRow read(CsvRecord row) {
        var aside = new KeptAside();
        String email = row.get("email address");
        List<EmailAddress> emails = List.of();
        if (email != null && email.matches(EmailAddress.SHAPE)) {
            emails = List.of(new EmailAddress(email, List.of(), false));
        } else {
            aside.noAddress(email);
        }
        String url = row.get("url");
        var name = new PersonName(null, row.get("first name"), row.get("last name"), null, null, null, null, null);
        var card = CardDraft.of(name)
                .reachedAt(emails, List.of(), List.of())
                .seenAt(List.of(), url == null ? List.of() : List.of(new Profile("linkedin", url)))
                .worksAt(row.get("company"), row.get("position"), null)
                .met(new HowMet(
                        "connected on LinkedIn", null, aside.day("Connected on", row.get("connected on")), null))
                .with(aside.fields())
                .card();
        return new SourceRow.Person(new ReadCard(card, null, null, aside.remarks()));
    }
}
