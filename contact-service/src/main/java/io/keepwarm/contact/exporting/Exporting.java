package io.keepwarm.contact.exporting;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.vcard.VCardExtras;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
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

    private record Chunk(List<Contact> contacts, Map<UUID, String> extras) {}

    /// All but those in the trash, in the order they came.
    void write(Caller caller, ExportForm form, Writer out) throws IOException {
        out.write(form.beginning());
        boolean first = true;
        var last = new UUID(0, 0);
        Chunk chunk;
        do {
            chunk = chunk(caller, last);
            for (Contact contact : chunk.contacts()) {
                out.write(form.contact(contact, chunk.extras().get(contact.id()), first));
                first = false;
                last = contact.id();
            }
            out.flush();
        } while (chunk.contacts().size() == AT_A_TIME);
        out.write(form.end());
    }

    private Chunk chunk(Caller caller, UUID after) {
        var scope = new Scope(caller.team(), caller.memberId(), null);
        return transactions.call(scope, () -> {
            var found = contacts.seenAfter(caller.memberId(), after, AT_A_TIME);
            return new Chunk(found, extras.of(found.stream().map(Contact::id).toList()));
        });
    }
}
