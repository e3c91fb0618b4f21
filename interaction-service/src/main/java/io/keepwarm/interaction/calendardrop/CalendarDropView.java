package io.keepwarm.interaction.calendardrop;

import io.keepwarm.interaction.arrival.CandidateView;
import java.util.Arrays;
import java.util.List;

/// What became of a calendar, as JSON.
///
/// @param logged how many meetings became touches
/// @param updated how many touches follow a change of theirs
/// @param removed how many touches are gone
/// @param results one for each occurrence that is or was a touch, and one for whatever else was in the calendar
/// @param candidates people in the meetings who are no contacts yet
public record CalendarDropView(
        long logged, long updated, long removed, List<MeetingView> results, List<CandidateView> candidates) {

    static CalendarDropView of(List<MeetingView> results, List<CandidateView> candidates) {
        return new CalendarDropView(
                count(results, MeetingResult.LOGGED),
                count(results, MeetingResult.UPDATED),
                count(results, MeetingResult.REMOVED),
                results,
                candidates);
    }

    private static long count(List<MeetingView> results, MeetingResult... wanted) {
        return results.stream()
                .filter(view -> Arrays.asList(wanted).contains(view.result()))
                .count();
    }
}
