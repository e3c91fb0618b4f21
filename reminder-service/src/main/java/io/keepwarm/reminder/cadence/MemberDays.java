package io.keepwarm.reminder.cadence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// On which days a member can be asked for something: their work days, but for their pauses.
public record MemberDays(Set<DayOfWeek> workDays, List<Pause> pauses) {
    /// Every day, as long as a member has said nothing.
    public static final MemberDays ALL = new MemberDays(EnumSet.allOf(DayOfWeek.class), List.of());

    /// What was put off is spread over no more days than these.
    private static final int WIDEST_SPREAD = 10;

    /// No pause lasts longer, so whoever looks so far ahead finds a free day.
    private static final int FARTHEST = 4_000;

    public MemberDays {
        workDays = workDays.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : Set.copyOf(workDays);
        pauses = List.copyOf(pauses);
    }

    /// Work days as they are stored: their names with commas between; null: every day.
    public static Set<DayOfWeek> workDays(@Nullable String stored) {
        return stored == null
                ? EnumSet.allOf(DayOfWeek.class)
                : Arrays.stream(stored.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    /// Whether the member can be asked for something on `day`.
    public boolean isFree(LocalDate day) {
        return workDays.contains(day.getDayOfWeek()) && pauseOn(day).isEmpty();
    }

    /// The pause `day` lies in.
    public Optional<Pause> pauseOn(LocalDate day) {
        return pauses.stream().filter(pause -> pause.includes(day)).findFirst();
    }

    /// The first free day from `day` on.
    public LocalDate next(LocalDate day) {
        return nth(day, 0);
    }

    /// The last free day up to `day`; `day` itself when there is none near.
    public LocalDate previous(LocalDate day) {
        for (int back = 0; back < FARTHEST; back++) {
            if (isFree(day.minusDays(back))) {
                return day.minusDays(back);
            }
        }
        return day;
    }

    /// A free day from `day` on: `day` itself if it is free, else one of the free days after the gap, the wider
    /// the gap the more of them. So what fell on a weekend does not all fall on the Monday after it. The
    /// same `seed` always gets the same day.
    public LocalDate spread(LocalDate day, int seed) {
        if (isFree(day)) {
            return day;
        }
        long gap = next(day).toEpochDay() - day.toEpochDay();
        int choices = (int) Math.min(gap + 1, WIDEST_SPREAD);
        return nth(day, Math.floorMod(seed, choices));
    }

    private LocalDate nth(LocalDate day, int skipped) {
        int left = skipped;
        for (int ahead = 0; ahead < FARTHEST; ahead++) {
            if (isFree(day.plusDays(ahead)) && left-- == 0) {
                return day.plusDays(ahead);
            }
        }
        return day;
    }
}
