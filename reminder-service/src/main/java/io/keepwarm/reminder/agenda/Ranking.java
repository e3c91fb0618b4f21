package io.keepwarm.reminder.agenda;

import io.keepwarm.events.contact.Tier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/// How much a follow-up asks to be done today, in points. First by its reason: promises before replies, an own
/// reminder, a birthday, thanks, a word about a life event, a first follow-up, then what can wait a day or two,
/// then who has not been heard of for too long. Then by how far past its day, or over its cadence, it is; by
/// how close the contact is, how far values are shared, what they matter for just now, and whether the tie is
/// getting colder. Somebody about to lapse comes before somebody who lapsed long ago: keeping is easier than
/// restarting.
final class Ranking {
    static final Comparator<Candidate> BY_ID = Comparator.comparing(Candidate::followUpId);

    private static final double MOST_OVER = 30;
    /// So many cadences over its day, a tie has lapsed; keeping it turns into finding it again.
    private static final double LAPSED = 3;
    private static final double LONG_GONE = 8;
    private static final double LEAST_OVER = 5;
    private static final double MOST_WAITING = 10;
    private static final double BELATED = 50;
    private static final double OF_SOMEBODY_DISTANT = 60;
    private static final int MIDDLE = 3;

    private Ranking() {}

    /// First things first on `today`; among equals the older follow-up.
    static Comparator<Candidate> on(LocalDate today) {
        return Comparator.comparingDouble((Candidate one) -> -points(one, today))
                .thenComparing(BY_ID);
    }

    static double points(Candidate one, LocalDate today) {
        double daysOver = ChronoUnit.DAYS.between(one.dueOn(), today);
        return (one.isOwed() && one.isBelated(today) ? BELATED : ofReason(one, daysOver))
                + Math.min(MOST_WAITING, Math.max(0, daysOver) / 2)
                + ofTier(one)
                + (one.values() == null ? 0 : 3.0 * (one.values() - MIDDLE))
                + (one.relevance() == null ? 0 : 4.0 * (one.relevance() - MIDDLE))
                + (one.cooling() ? 6 : 0);
    }

    private static double ofReason(Candidate one, double daysOver) {
        return switch (one.reason()) {
            case MY_PROMISE -> 150 + Math.min(30, 2 * daysOver);
            case REPLY_OWED -> 120 + Math.min(20, daysOver);
            case CUSTOM -> 110;
            case OCCASION -> (isClose(one) ? 105 : OF_SOMEBODY_DISTANT) - 5 * daysOver;
            case SAY_THANKS -> 100;
            case CONGRATULATE -> isClose(one) ? 97 : OF_SOMEBODY_DISTANT;
            case FIRST_FOLLOW_UP -> 94;
            case REPORT_BACK -> 80;
            case DISCUSS_SHARED -> 78;
            case THEIR_PROMISE -> 75;
            case KEEP_IN_TOUCH -> 40 + over(one, daysOver);
            case REVIEW_RELEVANCE -> 30;
            // Little by little, so that a lost tie has its turn within the week of its dose.
            case RECONNECT -> 20 + Math.clamp(5 * daysOver, 0, MOST_OVER);
            case UNKNOWN -> 20;
        };
    }

    /// More the further over its cadence, and less again once the tie has lapsed.
    private static double over(Candidate one, double daysOver) {
        double cadence = one.cadenceDays() == null ? 1 : one.cadenceDays();
        double times = Math.max(0, daysOver) / cadence;
        // Of the closest none is to wait long, whatever else there is.
        double most = one.tier() == Tier.INNER_CIRCLE ? 2 * MOST_OVER : MOST_OVER;
        if (times <= LAPSED) {
            return most * Math.min(1, times);
        }
        double gone = Math.min(1, (times - LAPSED) / (LONG_GONE - LAPSED));
        return most - gone * (most - LEAST_OVER);
    }

    /// Whether a good wish to them comes before those who have waited for too long.
    private static boolean isClose(Candidate one) {
        return switch (one.tier()) {
            case INNER_CIRCLE, CLOSE, REGULAR, UNKNOWN -> true;
            case OCCASIONAL, NONE -> false;
        };
    }

    private static double ofTier(Candidate one) {
        return switch (one.tier()) {
            case INNER_CIRCLE -> 20;
            case CLOSE -> 12;
            case REGULAR -> 6;
            case OCCASIONAL -> 2;
            case NONE, UNKNOWN -> 0;
        };
    }
}
