package io.keepwarm.contact.search;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// A few letters that stand for a team in the index of terms. Two teams may share them: the sign keeps look-ups short,
/// the wall between teams is another.
///
/// @param letters at most six
public record TeamSign(String letters) {
    private static final long MOST = 1L << 30;

    /// The sign of that team.
    public static TeamSign of(String team) {
        var sum = new CRC32();
        sum.update(team.getBytes(StandardCharsets.UTF_8));
        return new TeamSign(Long.toString(sum.getValue() % MOST, Character.MAX_RADIX));
    }

    String on(String term) {
        return letters + ":" + term;
    }
}
