package io.keepwarm.contact.duplicate;

import io.keepwarm.contact.likeness.MatchKeys;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where among the pairs somebody is: behind a pair of those who have a key in common.
///
/// @param key the key, or what the keys of a kind begin with
/// @param pair the ids of the two; `~` is behind all of them
record Position(String key, String pair) {
    /// Before everything.
    static final Position BEGINNING = new Position(MatchKeys.KINDS.getFirst(), "");

    static Position of(List<String> words) {
        var position = new Position(words.get(0), words.get(1));
        position.kind();
        return position;
    }

    static Position at(String key, UUID one, UUID other) {
        return new Position(key, one + " " + other);
    }

    /// Behind all who have the key.
    static Position behind(String key) {
        return new Position(key, "~");
    }

    List<String> words() {
        return List.of(key, pair);
    }

    /// Whether it is of the same key, but not before this.
    boolean covers(Position other) {
        return key.equals(other.key) && other.pair.compareTo(pair) <= 0;
    }

    /// What comes behind all keys of this one's kind.
    String endOfKind() {
        String kind = MatchKeys.KINDS.get(kind());
        return kind.charAt(0) + String.valueOf((char) (kind.charAt(1) + 1));
    }

    /// The beginning of the next kind of key; empty after the last.
    Optional<Position> nextKind() {
        int next = kind() + 1;
        return next == MatchKeys.KINDS.size()
                ? Optional.empty()
                : Optional.of(new Position(MatchKeys.KINDS.get(next), ""));
    }

    private int kind() {
        int kind = MatchKeys.KINDS.indexOf(key.substring(0, 2));
        if (kind < 0) {
            throw new IllegalArgumentException("no key: " + key);
        }
        return kind;
    }
}
