package io.keepwarm.interaction.knowledge;

import io.keepwarm.chassis.directory.ContactDirectory;
import io.keepwarm.chassis.directory.ContactService;
import io.keepwarm.events.contact.ContactStatus;
import io.keepwarm.events.contact.Visibility;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/// Makes "create a contact, then log a call" work with no pause between: when the work names people whose events have
/// not come yet, contact-service is asked once, in the caller's name and outside of any transaction, and the work is
/// done again.
@ApplicationScoped
public class Acquainting {
    private static final int MOST_AT_ONCE = 200;

    private final ContactDirectory directory;
    private final KnownContacts contacts;
    private final KnownMembers members;
    private final KnownAddresses addresses;

    Acquainting(ContactDirectory directory, KnownContacts contacts, KnownMembers members, KnownAddresses addresses) {
        this.directory = directory;
        this.contacts = contacts;
        this.members = members;
        this.addresses = addresses;
    }

    /// Runs `work`, which brings its own transaction, until everybody it names has been asked for once. What
    /// contact-service does not know, or does not show to the caller, is still unheard of in the last run.
    ///
    /// @throws Problem 503 when contact-service is away
    public <T> T run(Work<T> work) {
        try {
            return work.run(true);
        } catch (Unheard somebody) {
            meet(somebody);
            return work.run(false);
        }
    }

    /// Runs `work` when it needs no second answer for those who stay unheard of.
    public <T> T run(Supplier<T> work) {
        return run(mayAsk -> work.get());
    }

    /// Work that names people.
    @FunctionalInterface
    public interface Work<T> {
        /// @param mayAsk true: throw [Unheard] for those not heard of; false: they were asked for and there are none
        T run(boolean mayAsk);
    }

    private void meet(Unheard somebody) {
        List<ContactService.Contact> found = new ArrayList<>();
        var unheard = somebody.contactIds();
        for (int first = 0; first < unheard.size(); first += MOST_AT_ONCE) {
            found.addAll(directory.contacts(unheard.subList(first, Math.min(first + MOST_AT_ONCE, unheard.size()))));
        }
        var me = somebody.isAboutMember() ? directory.caller() : null;
        QuarkusTransaction.requiringNew().run(() -> {
            found.forEach(contact -> contacts.learn(news(contact)));
            if (me != null) {
                // Without a version it is older than any event: the first one that comes replaces it.
                members.learn(
                        me.id(),
                        me.version() == null ? 0 : me.version(),
                        me.zone(),
                        !Boolean.FALSE.equals(me.active()),
                        me.email());
            }
        });
    }

    /// Asks who has these addresses, one after the other: for somebody may have been added a moment ago.
    ///
    /// @throws Problem 503 when contact-service is away
    public void meetByEmail(Collection<String> emails) {
        emails.forEach(email -> {
            var found = directory.contactsAt(email);
            if (!found.isEmpty()) {
                QuarkusTransaction.requiringNew()
                        .run(() -> found.forEach(contact -> {
                            contacts.learn(news(contact));
                            addresses.add(contact.id(), email);
                        }));
            }
        });
    }

    private static KnownContacts.News news(ContactService.Contact contact) {
        return new KnownContacts.News(
                contact.id(),
                contact.version(),
                contact.keeperId(),
                named(Visibility.values(), contact.visibility(), Visibility.UNKNOWN),
                named(ContactStatus.values(), contact.state(), ContactStatus.UNKNOWN),
                contact.trashedAt() != null);
    }

    private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
