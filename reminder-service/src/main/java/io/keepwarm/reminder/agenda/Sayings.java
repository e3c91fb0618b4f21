package io.keepwarm.reminder.agenda;

import io.keepwarm.events.agenda.AgendaState.Saying;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.knowledge.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a follow-up is there, by name and with what it speaks of, so that it can be said in any language: what
/// [Words] says, without what a reader reckons anew for another day.
final class Sayings {
    /// What the contact matters for just now.
    static final String MATTERS_NOW = "MATTERS_NOW";

    private Sayings() {}

    /// The reasons, the first of which is the follow-up's own; none for one of a newer kind.
    static List<Saying> of(Item item, Background background) {
        List<Saying> reasons = new ArrayList<>();
        if (item.reason() != Reason.UNKNOWN) {
            reasons.add(new Saying(item.reason().name(), about(item, background)));
        }
        Words.matters(item, background).ifPresent(text -> reasons.add(new Saying(MATTERS_NOW, List.of(text))));
        return reasons;
    }

    private static List<String> about(Item item, Background background) {
        return switch (item.reason()) {
            case MY_PROMISE, THEIR_PROMISE ->
                listed(Words.promise(item, background).map(Background.Promise::what));
            case REPLY_OWED, SAY_THANKS, DISCUSS_SHARED -> listed(Words.owedNote(item, background));
            case REPORT_BACK -> listed(Words.owedNote(item, background).or(() -> Words.reachedGoal(item, background)));
            case CUSTOM -> listed(Words.reminderNote(item, background));
            case OCCASION -> occasion(item, background);
            case CONGRATULATE -> lifeEvent(item, background);
            case KEEP_IN_TOUCH, FIRST_FOLLOW_UP, RECONNECT, REVIEW_RELEVANCE, UNKNOWN -> List.of();
        };
    }

    private static List<String> occasion(Item item, Background background) {
        return Words.occasionOf(item, background)
                .map(occasion -> {
                    var given =
                            new ArrayList<>(List.of(occasion.kind(), occasion.label() == null ? "" : occasion.label()));
                    occasion.years(item.dueOn()).ifPresent(years -> given.add(Integer.toString(years)));
                    return List.copyOf(given);
                })
                .orElse(List.of());
    }

    private static List<String> lifeEvent(Item item, Background background) {
        return Optional.ofNullable(item.sourceId())
                .map(background.lifeEvents()::get)
                .map(event -> event.note() == null
                        ? List.of(event.kind().name())
                        : List.of(event.kind().name(), event.note()))
                .orElse(List.of());
    }

    private static List<String> listed(Optional<String> text) {
        return text.stream().toList();
    }
}
