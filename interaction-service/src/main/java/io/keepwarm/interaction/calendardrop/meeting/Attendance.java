package io.keepwarm.interaction.calendardrop.meeting;

import io.keepwarm.interaction.arrival.people.Address;
import io.keepwarm.interaction.arrival.people.Recognition;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Whether a member was in touch with anybody by a meeting.
///
/// @param kind why, or why not
/// @param contactIds whom, when they were
/// @param strangers people there who are not known yet
public record Attendance(Kind kind, Set<String> contactIds, List<Address> strangers) {
    /// Beyond this many people nobody is in touch with everybody.
    public static final int CROWD = 50;

    /// What a meeting was to the member.
    public enum Kind {
        MET,
        CANCELLED,
        DECLINED,
        FUTURE,
        CROWD,
        NOBODY_KNOWN
    }

    /// Judges the meeting at `now`. Whoever declined was not there; of the others a calendar does not tell, so they
    /// were.
    public static Attendance of(Meeting meeting, Recognition people, Instant now) {
        if (meeting.cancelled()) {
            return none(Kind.CANCELLED);
        }
        if (meeting.people().stream()
                .anyMatch(person -> person.declined() && people.isOwn(List.of(person.address())))) {
            return none(Kind.DECLINED);
        }
        if (meeting.end().isAfter(now)) {
            return none(Kind.FUTURE);
        }
        var there = meeting.people().stream()
                .filter(person -> !person.declined())
                .map(Participant::address)
                .distinct()
                .toList();
        if (there.size() > CROWD) {
            return none(Kind.CROWD);
        }
        var contacts = people.contactsAt(there);
        return new Attendance(contacts.isEmpty() ? Kind.NOBODY_KNOWN : Kind.MET, contacts, people.strangers(there));
    }

    private static Attendance none(Kind kind) {
        return new Attendance(kind, Set.of(), List.of());
    }
}
