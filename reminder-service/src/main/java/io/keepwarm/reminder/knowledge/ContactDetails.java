package io.keepwarm.reminder.knowledge;

import io.keepwarm.events.contact.ContactState;
import io.keepwarm.reminder.occasion.Occasion;
import io.keepwarm.reminder.plan.Situation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of a person beyond what rules compare: days to remember, and what there is to talk about.
///
/// @param given what to call them; null: by the whole name
/// @param goals what they are to help reach
/// @param relevanceWhy what they matter for just now
/// @param needs what would help them, not met yet
/// @param interests what they care about
/// @param title what they are where they work
public record ContactDetails(
        @Nullable String given,
        @Nullable String birthday,
        List<Day> dates,
        @Nullable String relevanceWhy,
        List<Goal> goals,
        List<Need> needs,
        List<String> interests,
        boolean looking,
        @Nullable String title) {

    static final ContactDetails NONE =
            new ContactDetails(null, null, List.of(), null, List.of(), List.of(), List.of(), false, null);

    public ContactDetails {
        dates = dates == null ? List.of() : List.copyOf(dates);
        goals = goals == null ? List.of() : List.copyOf(goals);
        needs = needs == null ? List.of() : List.copyOf(needs);
        interests = interests == null ? List.of() : List.copyOf(interests);
    }

    /// A day to remember besides the birthday.
    public record Day(String kind, String on, @Nullable String label) {}

    /// Something to be reached, to which they are linked.
    ///
    /// @param reachedAt null: it is not
    public record Goal(String id, String title, @Nullable Instant reachedAt) {}

    /// Something that would help them.
    public record Need(@Nullable String kind, String text) {}

    static ContactDetails of(ContactState contact) {
        var relevance = contact.relevance();
        var name = contact.name();
        return new ContactDetails(
                name.nickname() == null ? name.given() : name.nickname(),
                contact.birthday(),
                contact.dates().stream()
                        .map(date -> new Day(date.kind(), date.on(), date.label()))
                        .toList(),
                relevance == null ? null : relevance.why(),
                relevance == null
                        ? List.of()
                        : relevance.goals().stream()
                                .map(goal -> new Goal(goal.goalId(), goal.title(), micros(goal.reachedAt())))
                                .toList(),
                contact.needs().stream()
                        .filter(need -> need.resolvedOn() == null)
                        .map(need -> new Need(need.kind(), need.text()))
                        .toList(),
                contact.interests().stream().map(ContactState.Interest::value).toList(),
                contact.looking(),
                contact.title());
    }

    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /// Those of their goals that are reached.
    List<Situation.ReachedGoal> reached() {
        return goals.stream()
                .filter(goal -> goal.reachedAt() != null)
                .map(goal -> new Situation.ReachedGoal(goal.id(), Objects.requireNonNull(goal.reachedAt())))
                .toList();
    }

    /// The days that come round; those whose date names no day are none.
    public List<Occasion> occasions() {
        List<Occasion> occasions = new ArrayList<>();
        Stream.concat(
                        Stream.of(Occasion.of(Occasion.BIRTHDAY, null, birthday)),
                        dates.stream().map(day -> Occasion.of(day.kind(), day.label(), day.on())))
                .flatMap(Optional::stream)
                .forEach(occasions::add);
        return occasions;
    }
}
