package io.keepwarm.contact.importing;

import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.search.Folded;
import io.keepwarm.contact.search.Mark;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.search.Wanted;
import io.keepwarm.contact.vcard.ReadCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Finds whom a row is about among the contacts the importing member may see.
@ApplicationScoped
class Matching {
    private static final int MOST = 30;

    private final Contacts contacts;
    private final FingerPrint prints;

    Matching(Contacts contacts, FingerPrint prints) {
        this.contacts = contacts;
        this.prints = prints;
    }

    /// The row's finger print.
    String print(ReadCard read) {
        return prints.of(read);
    }

    /// The contact most like the row, read anew and locked; empty when it is about nobody known.
    Optional<Contact> find(TeamSign team, String member, ReadCard read, String print) {
        String wanted = Objects.requireNonNull(Wanted.anyOf(questions(team, read, print)));
        record Candidate(Contact contact, Resemblance resemblance) {}
        var best = contacts.matching(member, wanted, MOST).stream()
                .map(known -> new Candidate(
                        known, Resemblance.of(read, known.card(), known.uid(), known.wasImportedFrom(print))))
                .filter(candidate -> candidate.resemblance() != Resemblance.NONE)
                .max(Comparator.comparing(Candidate::resemblance))
                .map(Candidate::contact);
        best.ifPresent(contacts::lock);
        return best;
    }

    private static List<Wanted> questions(TeamSign team, ReadCard read, String print) {
        List<Wanted> questions = new ArrayList<>();
        questions.add(Wanted.in(team).having(Mark.IMPORT_PRINT, print));
        questions.add(Wanted.in(team).having(Mark.UID, read.uid()));
        read.card().emails().stream()
                .map(email -> Wanted.in(team).having(Mark.EMAIL, Folded.text(email.value())))
                .forEach(questions::add);
        read.card().profiles().stream()
                .map(profile -> Wanted.in(team).having(Mark.PROFILE, Folded.url(profile.value())))
                .forEach(questions::add);
        return questions;
    }
}
