package io.keepwarm.interaction.calendardrop.meeting;

import io.keepwarm.events.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting, or one occurrence of a repeated one.
///
/// @param occurrence which one of a repeated meeting: when it was to begin by the rule, in UTC; empty: the only one
/// @param sequence counts its changes; of two versions the greater one holds
/// @param start when it began; of a whole day, where that begins for the member
/// @param end when it ended
/// @param cancelled whether it does not take place
/// @param title one line, perhaps empty
/// @param place one line; null: none is named
/// @param online whether it names a link to meet at, or a conference
/// @param confidential whether it is marked as not for everybody
/// @param people who was asked, and who asked
public record Meeting(
        String occurrence,
        int sequence,
        Instant start,
        Instant end,
        boolean cancelled,
        String title,
        @Nullable String place,
        boolean online,
        boolean confidential,
        List<Participant> people) {
    public Meeting {
        people = List.copyOf(people);
    }

    /// By which channel people met: by video where there is a link, by phone where the place is a number, else face to
    /// face.
    public Channel channel() {
        if (online) {
            return Channel.VIDEO;
        }
        boolean phone =
                place != null && place.matches("(?i)(?:(?:tel|phone|telefon|call)\\s?[.:]?\\s*)?\\+?[\\d\\s()/-]{6,}");
        return phone ? Channel.CALL : Channel.IN_PERSON;
    }

    /// The title, and below it the place.
    public String summary() {
        return (title + (place == null ? "" : "\n" + place)).strip();
    }

    /// The same meeting, which does not take place.
    public Meeting withoutTakingPlace() {
        return new Meeting(occurrence, sequence, start, end, true, title, place, online, confidential, people);
    }
}
