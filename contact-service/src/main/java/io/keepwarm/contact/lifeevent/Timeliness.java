package io.keepwarm.contact.lifeevent;

import io.keepwarm.events.lifeevent.LifeEventKind;
import java.time.LocalDate;

/// How long a word about an event is still timely. Congratulations are for the first two weeks; a child, a wedding or a
/// new home is a matter of a month, and so are condolences; who has lost their job is glad of a hand for a quarter.
final class Timeliness {
    private static final LocalDate LAST_DAY_OF_ALL = LocalDate.of(9999, 12, 31);

    private Timeliness() {}

    /// The last day on which an event of that kind, of the day `on`, is still a reason for a word.
    static LocalDate lastDay(LifeEventKind kind, LocalDate on) {
        int days = days(kind);
        return on.isAfter(LAST_DAY_OF_ALL.minusDays(days)) ? LAST_DAY_OF_ALL : on.plusDays(days);
    }

    private static int days(LifeEventKind kind) {
        return switch (kind) {
            case NEW_JOB, PROMOTION, GRADUATION, PUBLICATION, AWARD, OTHER, UNKNOWN -> 14;
            case CHILD, MARRIAGE, MOVE, LOSS -> 30;
            case JOB_LOSS -> 90;
        };
    }
}
