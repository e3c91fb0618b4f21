package io.keepwarm.digest.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which of those who wait are told today, and in which part. The order they came in is kept, but that what is
/// overdue comes first of what is owed. Everybody is named once: whatever else there is about them is told beside.
///
/// @param parts who is told in each part
/// @param untold how many follow-ups wait for another day
record Selection(Map<Section, List<Told>> parts, long untold) {
    private static final int MOST_BESIDE = 3;

    /// Somebody who is told.
    ///
    /// @param first the follow-up that comes first
    /// @param beside others about the same person
    record Told(Waiting first, List<Waiting> beside) {}

    /// Of `day`, at most `most` people. Whom something is owed to is told whatever the number of people; then as many
    /// as are wanted and the habit asks for, and one old tie among them.
    static Selection of(Day day, int most) {
        List<Waiting> wanted = day.waiting().stream()
                .filter(one -> day.sections().contains(Section.of(one.reason())))
                .sorted(Comparator.comparingInt(Selection::turn))
                .toList();
        Map<Section, List<Told>> parts = new EnumMap<>(Section.class);
        Map<String, Told> told = new HashMap<>();
        int mostPeople = Math.min(day.maxPeople(), day.habit().people());
        int people = 0;
        long untold = day.heldBack();
        for (var one : wanted) {
            var section = Section.of(one.reason());
            var known = told.get(one.personId());
            if (known != null && known.beside().size() < MOST_BESIDE) {
                known.beside().add(one);
            } else if (known == null && told.size() < most && fits(section, parts, people < mostPeople)) {
                var next = new Told(one, new ArrayList<>());
                told.put(one.personId(), next);
                parts.computeIfAbsent(section, any -> new ArrayList<>()).add(next);
                people += section == Section.OWED ? 0 : 1;
            } else {
                untold++;
            }
        }
        return new Selection(parts, untold);
    }

    private static boolean fits(Section section, Map<Section, List<Told>> parts, boolean roomForPeople) {
        return switch (section) {
            case OWED -> true;
            case OLD_TIE -> roomForPeople && !parts.containsKey(Section.OLD_TIE);
            case PEOPLE, OCCASIONS, THANKS -> roomForPeople;
        };
    }

    private static int turn(Waiting one) {
        boolean owed = Section.of(one.reason()) == Section.OWED;
        return owed ? one.overdue() ? 0 : 1 : 2;
    }

    /// Everybody who is told, part by part, by what comes first about them.
    List<Waiting> all() {
        return parts.values().stream().flatMap(List::stream).map(Told::first).toList();
    }
}
