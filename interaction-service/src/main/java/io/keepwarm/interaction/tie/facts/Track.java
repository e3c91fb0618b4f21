package io.keepwarm.interaction.tie.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Debts of one kind: touches that opened one and were not followed by one that closes all before it. The
/// newest ten are kept, those that the member closed by hand among them, so the order in which touches come
/// makes no difference.
///
/// @param settledThrough when the last touch that closes was; null: never
/// @param entries at most ten, the oldest first
public record Track(@Nullable Instant settledThrough, List<Entry> entries) {
    static final Track NONE = new Track(null, List.of());

    private static final int KEPT = 10;
    private static final Comparator<Entry> OLDEST_FIRST = Comparator.comparing(Entry::source, Source.OLDEST_FIRST);

    public Track {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /// @param source the touch that opened it
    /// @param closed whether the member closed it by hand
    public record Entry(Source source, boolean closed) {}

    /// With a touch that opens a debt for `opened`, if not null, and `settles` all of the same time or before, or not.
    Track with(@Nullable Source opened, Touch touch, boolean settles) {
        var track = opened == null ? this : with(new Entry(opened, false));
        return settles ? track.settled(touch.at()) : track;
    }

    private Track with(Entry entry) {
        if (settledThrough != null && !entry.source().at().isAfter(settledThrough)) {
            return this;
        }
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        all.sort(OLDEST_FIRST);
        return new Track(settledThrough, all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    private Track settled(Instant at) {
        if (settledThrough != null && !at.isAfter(settledThrough)) {
            return this;
        }
        return new Track(
                at,
                entries.stream()
                        .filter(entry -> entry.source().at().isAfter(at))
                        .toList());
    }

    Track without(UUID touch) {
        return new Track(
                settledThrough,
                entries.stream()
                        .map(entry -> entry.source().touch().equals(touch) ? new Entry(entry.source(), true) : entry)
                        .toList());
    }

    List<Source> open() {
        return entries.stream()
                .filter(entry -> !entry.closed())
                .map(Entry::source)
                .toList();
    }

    List<Source> sources() {
        return entries.stream().map(Entry::source).toList();
    }
}
