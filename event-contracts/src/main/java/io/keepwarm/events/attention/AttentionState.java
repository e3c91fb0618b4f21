package io.keepwarm.events.attention;

import io.keepwarm.events.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The figures of one member's last complete week. Touches are real ones, more than a like, a comment or a post;
/// private ones count.
///
/// @param team the team
/// @param version counts the reports of this member
/// @param changedAt when this version came to be
/// @param memberId the member
/// @param week the ISO 8601 week in the member's zone, such as `2026-W47`
/// @param circleSize how many people are in the member's inner circle
/// @param circleReached how many of them were in touch with the member
/// @param circleTouches how many touches they had
/// @param touches how many touches the member had with anybody
/// @param newTies with how many people the first touch took place
/// @param deepenedTies with how many people the member already knew a touch took place
/// @param given how many touches gave something
/// @param asked how many touches asked for something
/// @param shareWithoutAsk the share of touches that asked for nothing, 0 to 1; 1 when there were none
/// @param listOnly how many contacts the member keeps with whom nothing ever went both ways
/// @param weeksInARow for how many weeks in a row, this one the last, the member had a touch; null: not counted
/// @param weeksInTouch in how many of the 26 weeks up to this one the member had a touch; null: not counted
public record AttentionState(
        String team,
        long version,
        Instant changedAt,
        String memberId,
        String week,
        int circleSize,
        int circleReached,
        int circleTouches,
        int touches,
        int newTies,
        int deepenedTies,
        int given,
        int asked,
        double shareWithoutAsk,
        int listOnly,
        @Nullable Integer weeksInARow,
        @Nullable Integer weeksInTouch)
        implements State {

    @Override
    public String key() {
        return team + ":" + memberId;
    }
}
