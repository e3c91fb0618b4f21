package io.keepwarm.digest.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which of those who wait are told today, and in which part. The order they came in is kept, but that what is
/// overdue comes first of what is owed.
///
/// @param parts the follow-ups of each part
/// @param untold how many wait for another day
record Selection(Map<Section, List<Waiting>> parts, long untold) {

    /// Of `day`, at most `most` follow-ups. What is owed is told whatever the number of people; then as many people
    /// as are wanted and the habit asks for, and one old tie among them.
    static Selection of(Day day, int most) {
        Map<Section, List<Waiting>> parts = new EnumMap<>(Section.class);
        List<Waiting> wanted = day.waiting().stream()
                .filter(one -> day.sections().contains(Section.of(one.reason())))
                .toList();
        Set<String> people = new HashSet<>();
        int mostPeople = Math.min(day.maxPeople(), day.habit().people());
        int left = most;
        for (var one : owedFirst(wanted)) {
            var section = Section.of(one.reason());
            List<Waiting> part = parts.computeIfAbsent(section, any -> new ArrayList<>());
            boolean fits = switch (section) {
                case OWED -> true;
                case OLD_TIE -> part.isEmpty() && isWithin(people, one, mostPeople);
                case PEOPLE, OCCASIONS, THANKS -> isWithin(people, one, mostPeople);
            };
            if (fits && left > 0) {
                part.add(one);
                left--;
                if (section != Section.OWED) {
                    people.add(one.contactId());
                }
            }
        }
        parts.values().removeIf(List::isEmpty);
        int told = parts.values().stream().mapToInt(List::size).sum();
        return new Selection(parts, wanted.size() - told + (long) day.heldBack());
    }

    private static List<Waiting> owedFirst(List<Waiting> wanted) {
        return wanted.stream().sorted(Comparator.comparingInt(Selection::turn)).toList();
    }

    private static int turn(Waiting one) {
        boolean owed = Section.of(one.reason()) == Section.OWED;
        return owed ? one.overdue() ? 0 : 1 : 2;
    }

    private static boolean isWithin(Set<String> people, Waiting one, int most) {
        return people.contains(one.contactId()) || people.size() < most;
    }

    /// All that is told, part by part.
    List<Waiting> all() {
        return parts.values().stream().flatMap(List::stream).toList();
    }
}
