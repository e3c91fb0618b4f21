package io.keepwarm.contact.contact;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.http.Problem.Flaw;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.HowMet;
import io.keepwarm.contact.card.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Refuses what cannot be said of a contact today, or beside what else is said. Only what is new is looked at: what
/// stands on a card already, from an import or from before, keeps nobody from changing the rest.
@ApplicationScoped
class NewSayings {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Contacts contacts;
    private final Access access;

    NewSayings(Contacts contacts, Access access) {
        this.contacts = contacts;
        this.access = access;
    }

    /// @param before null: the contact is new
    /// @param sent as it was sent
    /// @param completed the same, as it will be kept
    /// @param today the day it is, wherever it is latest
    /// @throws Problem 400
    void require(@Nullable Card before, Card sent, Card completed, LocalDate today) {
        List<Flaw> flaws = new ArrayList<>();
        String birthday = sent.birthday();
        if (birthday != null
                && !birthday.equals(before == null ? null : before.birthday())
                && PartialDate.parse(birthday).filter(day -> day.isAfter(today)).isPresent()) {
            flaws.add(new Flaw("/birthday", "must not lie in the future"));
        }
        LocalDate until = sent.pausedUntil();
        if (until != null
                && completed.pausedUntil() == null
                && !until.equals(before == null ? null : before.pausedUntil())) {
            flaws.add(new Flaw("/pausedUntil", "needs the state PAUSED; set state, too"));
        }
        String introducer = introducer(sent);
        if (introducer != null
                && !Objects.equals(introducer, before == null ? null : introducer(before))
                && ID.matcher(introducer).matches()
                && seen(UUID.fromString(introducer)).isEmpty()) {
            flaws.add(new Flaw("/howMet/introducedBy", "there is no such contact; give its id, or a name"));
        }
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
    }

    private Optional<Contact> seen(UUID id) {
        return contacts.standIn(id)
                .filter(contact -> contact.isSeenBy(access.caller().memberId()));
    }

    private static @Nullable String introducer(Card card) {
        HowMet met = card.howMet();
        return met == null || met.introducedBy() == null
                ? null
                : met.introducedBy().strip();
    }
}
