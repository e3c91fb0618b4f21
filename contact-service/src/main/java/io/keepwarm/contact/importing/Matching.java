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
        return find(member, read, print, bySource(team, read, print))
                .or(() -> find(member, read, print, byAddress(team, read)));
    }

    private Optional<Contact> find(String member, ReadCard read, String print, List<Wanted> questions) {
        String wanted = Wanted.anyOf(questions);
        if (wanted == null) {
            return Optional.empty();
        }
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

    /// Asked first and alone: of the many who may share an office's address, at most [#MOST] are looked at.
    private static List<Wanted> bySource(TeamSign team, ReadCard read, String print) {
        return List.of(
                Wanted.in(team).having(Mark.IMPORT_PRINT, print),
                Wanted.in(team).having(Mark.UID, read.uid()));
    }

    private static List<Wanted> byAddress(TeamSign team, ReadCard read) {
        List<Wanted> questions = new ArrayList<>();
        read.card().emails().stream()
                .map(email -> Wanted.in(team).having(Mark.EMAIL, Folded.text(email.value())))
                .forEach(questions::add);
        read.card().profiles().stream()
                .map(profile -> Wanted.in(team).having(Mark.PROFILE, Folded.url(profile.value())))
                .forEach(questions::add);
        return questions;
    }
}
