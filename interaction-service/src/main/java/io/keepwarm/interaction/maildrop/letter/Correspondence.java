package io.keepwarm.interaction.maildrop.letter;

import io.keepwarm.events.tie.Direction;
import io.keepwarm.interaction.arrival.people.Address;
import io.keepwarm.interaction.arrival.people.Recognition;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A mail that a member dropped, and the one it may have been forwarded for.
///
/// @param dropped the mail as it came
/// @param forwarded the mail within it; empty: there is none
public record Correspondence(Letter dropped, Optional<Letter> forwarded) {

    /// Who turned to whom in a mail.
    ///
    /// @param letter the mail that counts
    /// @param direction who turned to whom
    /// @param contactIds whom the member was in touch with by it; empty: nobody known
    /// @param strangers people in it who are not known yet
    public record Meaning(Letter letter, Direction direction, Set<String> contactIds, List<Address> strangers) {}

    /// Reads what is in the mail.
    ///
    /// @param zone the member's, for dates written without one
    public static Correspondence of(Letter dropped, ZoneId zone) {
        var attached = Optional.ofNullable(dropped.attached());
        return new Correspondence(dropped, attached.or(() -> ForwardedText.in(dropped, zone)));
    }

    /// Everybody named in it.
    public List<Address> people() {
        List<Address> people = new ArrayList<>(everybody(dropped));
        forwarded.ifPresent(letter -> people.addAll(everybody(letter)));
        return people;
    }

    /// What it means, given who is who. A mail that went to nobody outside was forwarded for the one within it.
    /// A mail from the member is for those it went to; a mail from a contact is from them, and who else got it
    /// counts for nothing.
    public Meaning meaning(Recognition people) {
        var letter = relevant(people);
        boolean mine = people.isOwn(letter.from());
        var contacts = people.contactsAt(mine ? letter.to() : letter.from());
        return new Meaning(
                letter, mine ? Direction.OUTBOUND : Direction.INBOUND, contacts, people.strangers(everybody(letter)));
    }

    private Letter relevant(Recognition people) {
        boolean fromContact = !people.contactsAt(dropped.from()).isEmpty();
        return !fromContact && people.stayInside(dropped.to()) ? forwarded.orElse(dropped) : dropped;
    }

    private static List<Address> everybody(Letter letter) {
        List<Address> people = new ArrayList<>(letter.from());
        people.addAll(letter.to());
        return people;
    }
}
