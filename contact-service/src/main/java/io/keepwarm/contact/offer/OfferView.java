package io.keepwarm.contact.offer;

import io.keepwarm.events.offer.OfferKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An offer as JSON.
///
/// @param memberId who offers
public record OfferView(
        UUID id,
        long version,
        String memberId,
        OfferKind kind,
        String title,
        List<String> topics,
        Instant createdAt,
        Instant updatedAt) {}
