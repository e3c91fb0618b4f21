package io.keepwarm.events.offer;

import io.keepwarm.events.State;
import java.time.Instant;
import java.util.List;

/// Something a member can give to the people they know.
///
/// @param team the team
/// @param version counts the changes of this offer
/// @param changedAt when this version came to be
/// @param offerId the offer
/// @param memberId who offers
/// @param kind what sort of help
/// @param title in a few words
/// @param topics what it is about, to be matched with needs and interests
public record OfferState(
        String team,
        long version,
        Instant changedAt,
        String offerId,
        String memberId,
        OfferKind kind,
        String title,
        List<String> topics)
        implements State {

    public OfferState {
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    @Override
    public String key() {
        return offerId;
    }
}
