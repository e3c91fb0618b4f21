package io.keepwarm.interaction.report.figure;

import java.util.Set;
import java.util.stream.Stream;

/// How steadily somebody keeps in touch, in weeks.
///
/// @param inARow for how many weeks in a row, the week looked at the last of them, there was a touch
/// @param inTouch in how many weeks of those looked at there was one
public record Steadiness(int inARow, int inTouch) {
    /// So many weeks are looked at, the last one among them: half a year.
    public static final int WEEKS = 26;

    /// Of the weeks up to `last`, those `inTouch` being the ones with a touch.
    public static Steadiness of(Set<Week> inTouch, Week last) {
        var lookedAt = Stream.iterate(last, Week::previous)
                .limit(WEEKS)
                .map(inTouch::contains)
                .toList();
        int inARow = (int) lookedAt.stream().takeWhile(touched -> touched).count();
        return new Steadiness(
                inARow, (int) lookedAt.stream().filter(touched -> touched).count());
    }
}
