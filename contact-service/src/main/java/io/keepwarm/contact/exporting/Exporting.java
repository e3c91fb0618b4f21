package io.keepwarm.contact.exporting;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.contact.circle.Circle;
import io.keepwarm.contact.circle.CircleMembers;
import io.keepwarm.contact.circle.Circles;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.vcard.VCardExtras;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Writes out all contacts a member may see, some at a time, each time in a transaction of its own: a long export holds
/// neither a connection nor memory. A contact that is changed meanwhile comes as it was before or after.
@ApplicationScoped
class Exporting {
    private static final int AT_A_TIME = 50;

    private final TeamTransactions transactions;
    private final Contacts contacts;
    private final VCardExtras extras;
    private final Circles circles;
    private final CircleMembers members;
    private final Access access;

    Exporting(
            TeamTransactions transactions,
            Contacts contacts,
            VCardExtras extras,
            Circles circles,
            CircleMembers members,
            Access access) {
        this.transactions = transactions;
        this.contacts = contacts;
        this.extras = extras;
        this.circles = circles;
        this.members = members;
        this.access = access;
    }

    private record Chunk(List<Contact> contacts, Map<UUID, String> extras) {}

    /// A circle of the caller's.
    ///
    /// @throws Problem 404 when the caller has none such
    Circle circle(UUID id) {
        Caller caller = access.caller();
        return transactions
                .call(scope(caller), () -> circles.own(id, caller.memberId()))
                .orElseThrow(() -> Problem.notFound("circle"));
    }

    /// All that are selected but those in the trash, in the order they came.
    void all(Caller caller, Selection selection, ExportForm form, Writer out) throws IOException {
        write(
                caller,
                last -> contacts.seenAfter(caller.memberId(), selection.tiers(), selection.keeperId(), last, AT_A_TIME),
                selection,
                form,
                out);
    }

    /// Those of a circle that are selected, and at the end the circle itself where the form has a word for it.
    void circle(Caller caller, UUID id, Selection selection, ExportForm form, Writer out) throws IOException {
        write(
                caller,
                last -> contacts.among(members.contactIdsAfter(id, caller.memberId(), last, AT_A_TIME)),
                selection,
                form,
                out);
    }

    private void write(
            Caller caller, Function<UUID, List<Contact>> after, Selection selection, ExportForm form, Writer out)
            throws IOException {
        out.write(form.beginning());
        boolean first = true;
        var last = new UUID(0, 0);
        Chunk chunk;
        do {
            var from = last;
            chunk = transactions.call(scope(caller), () -> chunk(after.apply(from)));
            for (Contact contact : chunk.contacts()) {
                last = contact.id();
                if (selection.holds(contact)) {
                    out.write(form.contact(
                            contact.uid(),
                            contact.card().withoutGoals(),
                            chunk.extras().get(contact.id()),
                            first));
                    first = false;
                }
            }
            out.flush();
        } while (!chunk.contacts().isEmpty());
        out.write(form.end());
    }

    private Chunk chunk(List<Contact> found) {
        return new Chunk(found, extras.of(found.stream().map(Contact::id).toList()));
    }

    private static Scope scope(Caller caller) {
        return new Scope(caller.team(), caller.memberId(), null);
    }
}
