package io.keepwarm.digest.delivery;

import io.keepwarm.digest.compose.Digest;
import java.time.LocalDate;
import java.util.List;

/// A day to remember as JSON: whose, what and when.
public record OccasionView(String contactId, String name, String what, LocalDate on) {

    static List<OccasionView> of(Digest digest) {
        return digest.ahead().stream()
                .map(day -> new OccasionView(day.contactId(), day.name(), day.what(), day.on()))
                .toList();
    }
}
