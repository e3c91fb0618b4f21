package io.keepwarm.contact.importing;

import io.keepwarm.chassis.words.Folded;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.PersonName;
import io.keepwarm.contact.likeness.MatchKeys;
import io.keepwarm.contact.likeness.Names;
import io.keepwarm.contact.vcard.ReadCard;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a row is about somebody known already. The id of the card decides if it can be no other's; one that a table
/// counted does if the names are the same or an address is, for every table counts from 1. An e-mail
/// address in common does if the names do not contradict, for families and offices share mailboxes; a profile, if they
/// have a word in common.
enum Resemblance {
    NONE,
    PHONE,
    EMAIL,
    PROFILE,
    SAME_ROW,
    SAME_ID;

    /// How a known card resembles what was read. `sameId` tells that one of that id has been taken over into it before,
    /// `sameRow` that this very row has.
    static Resemblance of(ReadCard row, Card known, boolean sameId, boolean sameRow) {
        var read = row.card();
        if (sameId && (hasUniqueId(row) || isLike(read, known))) {
            return SAME_ID;
        }
        if (sameRow) {
            return SAME_ROW;
        }
        var called = Names.of(read);
        var alreadyCalled = Names.of(known);
        // A profile is one person's, by whatever first name.
        if (called.haveNoWordInCommon(alreadyCalled)) {
            return NONE;
        }
        if (haveOneInCommon(MatchKeys.profiles(read), MatchKeys.profiles(known))) {
            return PROFILE;
        }
        if (called.contradict(alreadyCalled)) {
            return NONE;
        }
        if (haveOneInCommon(MatchKeys.emails(read), MatchKeys.emails(known))) {
            return EMAIL;
        }
        // A number is an office's or a family's more often than an address is: here the names must say the same.
        return !names(read).isEmpty()
                        && names(read).equals(names(known))
                        && haveOneInCommon(MatchKeys.phones(read), MatchKeys.phones(known))
                ? PHONE
                : NONE;
    }

    private static boolean hasUniqueId(ReadCard row) {
        return row.uid() != null && Source.ofUid(row.uid()).isUnique();
    }

    private static boolean isLike(Card read, Card known) {
        Set<String> one = names(read);
        Set<String> other = names(known);
        boolean isCalledSo = !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
        return isCalledSo || !Collections.disjoint(MatchKeys.addresses(read), MatchKeys.addresses(known));
    }

    /// Given and family name; what an address or an organisation lends as a name does not count.
    private static Set<String> names(Card card) {
        PersonName name = card.name();
        if (name == null) {
            return Set.of();
        }
        Set<String> parts = Stream.of(Objects.toString(name.given(), ""), Objects.toString(name.family(), ""))
                .flatMap(Folded::words)
                .collect(Collectors.toSet());
        boolean lent = name.full() == null
                || name.full().equals(card.organisation())
                || card.emails().stream().anyMatch(email -> email.value().equals(name.full()));
        return parts.isEmpty() && !lent
                ? Folded.words(Objects.requireNonNull(name.full())).collect(Collectors.toSet())
                : parts;
    }

    private static boolean haveOneInCommon(Stream<String> some, Stream<String> others) {
        Set<String> these = others.collect(Collectors.toSet());
        return some.anyMatch(these::contains);
    }
}
