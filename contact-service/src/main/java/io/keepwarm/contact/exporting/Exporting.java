package io.keepwarm.contact.exporting;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.vcard.VCardExtras;
import io.keepwarm.contact.vcard.VCardWriting;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;

/// Writes out all contacts a member may see, some at a time, each time in a transaction of its own: a long export holds
/// neither a connection nor memory. A contact that is changed meanwhile comes as it was before or after.
@ApplicationScoped
class Exporting {
    private static final int AT_A_TIME = 200;

    private final TeamTransactions transactions;
    private final Contacts contacts;
    private final VCardExtras extras;

    Exporting(TeamTransactions transactions, Contacts contacts, VCardExtras extras) {
        this.transactions = transactions;
        this.contacts = contacts;
        this.extras = extras;
    }

    private record Chunk(List<String> cards, UUID last) {}

    /// All but those in the trash, in the order they came, as vCards of version 3.0 or 4.0.
    void vcards(Caller caller, boolean ofVersion3, Writer out) throws IOException {
        var scope = new Scope(caller.team(), caller.memberId(), null);
        var last = new UUID(0, 0);
        Chunk chunk;
        do {
            var after = last;
            chunk = transactions.call(scope, () -> chunk(caller.memberId(), after, ofVersion3));
            for (String card : chunk.cards()) {
                out.write(card);
            }
            out.flush();
            last = chunk.last();
        } while (chunk.cards().size() == AT_A_TIME);
    }

    private Chunk chunk(String member, UUID after, boolean ofVersion3) {
        var found = contacts.seenAfter(member, after, AT_A_TIME);
        var came = extras.of(found.stream().map(Contact::id).toList());
        var cards = found.stream()
                .map(contact -> VCardWriting.write(
                        contact.card(), contact.uid(), contact.updatedAt(), came.get(contact.id()), ofVersion3))
                .toList();
        return new Chunk(cards, found.isEmpty() ? after : found.getLast().id());
    }
}
