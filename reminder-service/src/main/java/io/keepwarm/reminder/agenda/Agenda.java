package io.keepwarm.reminder.agenda;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.agenda.AgendaState.Line;
import io.keepwarm.events.agenda.AgendaState.Suggestion;
import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.events.followup.Reason;
import io.keepwarm.reminder.knowledge.ContactCards.ContactCard;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The order of a member's day: those longest past their day first, among equals the closer tier, then the older
/// follow-up. One contact stands on it once, with the follow-up that ranks highest; it ends after fifty.
public final class Agenda {
    private static final Comparator<Entry> FIRST_THINGS_FIRST = Comparator.comparingLong(Entry::daysOver)
            .reversed()
            .thenComparing(Entry::tier)
            .thenComparing(entry -> entry.followUp().followUpId());

    /// More than anybody does in a day, and little enough for one event.
    private static final int LONGEST = 50;

    private static final int LONGEST_NOTE = 500;

    private Agenda() {}

    private record Entry(FollowUpState followUp, @Nullable ContactCard card, long daysOver) {
        Tier tier() {
            return card == null ? Tier.UNKNOWN : card.tier();
        }
    }

    /// Ranks what is on the table on `today`, a day in `zone`.
    ///
    /// @param cards who the contacts are; one that is missing ranks all the same
    public static List<Line> rank(
            List<FollowUpState> table, Map<String, ContactCard> cards, LocalDate today, ZoneId zone) {
        var entries = table.stream()
                .map(followUp -> new Entry(followUp, cards.get(followUp.contactId()), daysOver(followUp, today)))
                .sorted(FIRST_THINGS_FIRST)
                .toList();
        List<Line> lines = new ArrayList<>();
        for (var entry : entries) {
            boolean there = lines.stream()
                    .anyMatch(line -> line.contactId().equals(entry.followUp().contactId()));
            if (!there && lines.size() < LONGEST) {
                lines.add(line(entry, lines.size() + 1, today, zone));
            }
        }
        return lines;
    }

    private static long daysOver(FollowUpState followUp, LocalDate today) {
        return ChronoUnit.DAYS.between(followUp.dueOn(), today);
    }

    private static Line line(Entry entry, int rank, LocalDate today, ZoneId zone) {
        return new Line(
                entry.followUp().followUpId(),
                entry.followUp().contactId(),
                rank,
                why(entry.followUp(), entry.card(), today, zone),
                suggestion(entry.card()));
    }

    /// Why a follow-up is there, in words for its member.
    public static List<String> why(FollowUpState followUp, @Nullable ContactCard card, LocalDate today, ZoneId zone) {
        List<String> why = new ArrayList<>();
        if (followUp.reason() == Reason.FIRST_FOLLOW_UP) {
            why.add("New: a word soon after meeting is remembered");
        }
        if (card != null && card.lastRealTouchAt() != null) {
            long silent = ChronoUnit.DAYS.between(LocalDays.dayOf(card.lastRealTouchAt(), zone), today);
            why.add(silent <= 0 ? "Last in touch today" : "Last in touch " + days(silent) + " ago");
        } else if (card != null) {
            why.add("No touch logged yet");
        }
        return why;
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static @Nullable Suggestion suggestion(@Nullable ContactCard card) {
        if (card == null) {
            return null;
        }
        String text = card.lastNote() == null ? "Say hello and ask how they are" : "Take up where you left off";
        return new Suggestion(text, card.channel(), shortened(card.lastNote()));
    }

    private static @Nullable String shortened(@Nullable String note) {
        return note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE) + "…";
    }
}
