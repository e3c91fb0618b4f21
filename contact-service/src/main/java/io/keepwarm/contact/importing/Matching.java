package io.keepwarm.contact.importing;

import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.importing.ExaminedRow.Person;
import io.keepwarm.contact.search.Mark;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.search.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds whom rows may be about among the contacts the importing member may see. All rows of a batch are
/// asked for in two questions, for a round trip costs more than an answer.
@ApplicationScoped
class Matching {
    /// Of the many who may share an office's address, so many are looked at.
    private static final int MOST_A_ROW = 30;

    private final Contacts contacts;

    Matching(Contacts contacts) {
        this.contacts = contacts;
    }

    /// Everybody the rows may be about, locked until the transaction ends: first by the row they came from,
    /// then, for rows nobody came from, by an address in common.
    KnownPeople among(TeamSign team, String member, Collection<Person> rows) {
        var known = new KnownPeople();
        learn(known, member, rows, row -> bySource(team, row));
        var strangers =
                rows.stream().filter(row -> known.bySource(row).isEmpty()).toList();
        learn(known, member, strangers, row -> byAddress(team, row));
        return known;
    }

    private interface Question {
        Stream<Wanted> about(Person row);
    }

    private void learn(KnownPeople known, String member, Collection<Person> rows, Question question) {
        int most = MOST_A_ROW * rows.size();
        var found = ask(member, rows.stream().flatMap(question::about).toList(), most);
        if (found.size() < most || rows.size() == 1) {
            found.forEach(known::add);
            return;
        }
        // So many share an address that some row might have got none of its own.
        rows.forEach(
                row -> ask(member, question.about(row).toList(), MOST_A_ROW).forEach(known::add));
    }

    private List<Contact> ask(String member, List<Wanted> questions, int most) {
        var wanted = Wanted.anyOf(questions);
        return wanted.isEmpty() ? List.of() : contacts.matching(member, wanted, most);
    }

    private static Stream<Wanted> bySource(TeamSign team, Person row) {
        return Stream.of(
                Wanted.in(team).having(Mark.IMPORT_PRINT, row.print()),
                Wanted.in(team).having(Mark.UID, row.read().uid()));
    }

    private static Stream<Wanted> byAddress(TeamSign team, Person row) {
        var card = row.read().card();
        return Stream.of(
                        Addresses.emails(card).map(email -> Wanted.in(team).having(Mark.EMAIL, email)),
                        Addresses.profiles(card).map(profile -> Wanted.in(team).having(Mark.PROFILE, profile)),
                        Addresses.phones(card).map(phone -> Wanted.in(team).having(Mark.PHONE, phone)))
                .flatMap(Function.identity());
    }
}
