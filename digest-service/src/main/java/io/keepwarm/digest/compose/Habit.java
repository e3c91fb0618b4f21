package io.keepwarm.digest.compose;

/// How far the habit of keeping in touch has come: it begins small, and grows as it is kept. It never shrinks because
/// of a week without a touch, for weeks are counted and not a row of them.
public enum Habit {
    /// Two people a day.
    TWO(2),
    /// Three people a day.
    THREE(3),
    /// As many as the member wants.
    ALL(Integer.MAX_VALUE);

    private static final int WEEKS_FOR_THREE = 2;
    private static final int WEEKS_FOR_ALL = 4;

    private final int people;

    Habit(int people) {
        this.people = people;
    }

    /// The habit of a member who was in touch in so many weeks of the last half year.
    public static Habit of(Pace pace, int weeksInTouch) {
        if (pace == Pace.FULL || weeksInTouch >= WEEKS_FOR_ALL) {
            return ALL;
        }
        return weeksInTouch >= WEEKS_FOR_THREE ? THREE : TWO;
    }

    /// How many people it asks for at most.
    int people() {
        return people;
    }
}
