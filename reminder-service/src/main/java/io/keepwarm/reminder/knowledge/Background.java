package io.keepwarm.reminder.knowledge;

import io.keepwarm.chassis.time.LocalDays;
import io.keepwarm.events.Channel;
import io.keepwarm.events.contact.Origin;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.events.offer.OfferKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What there is to say to some people, as one member knows it.
///
/// @param people those of them the member may see, by the id asked for: for one that was merged the survivor
/// @param promises by id
/// @param lifeEvents by id
/// @param reminders what each of the member's own reminders says, by id
/// @param offers what the member can give
public record Background(
        Map<String, Person> people,
        Map<String, Promise> promises,
        Map<String, LifeEvent> lifeEvents,
        Map<String, String> reminders,
        List<Offer> offers) {

    /// There is nothing to say to nobody.
    public static final Background NONE = new Background(Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    /// One contact.
    ///
    /// @param channel the way they said is best, else the way the last touch took
    /// @param owed what is owed to them, by id; without a note when nothing was said
    /// @param origin what they were to their keeper first
    /// @param matches what might be shared with them
    public record Person(
            String contactId,
            String name,
            @Nullable Channel channel,
            ContactDetails details,
            @Nullable Instant lastRealTouchAt,
            @Nullable String lastNote,
            List<String> openTopics,
            Map<String, String> owed,
            @Nullable LocalDate askedHowToHelpOn,
            @Nullable Origin origin,
            List<Match> matches) {
        private static final int NEW_DAYS = 30;

        /// Whether it is no new acquaintance on that day, though they may be new here: the last touch was long before.
        public boolean isAcquaintedLongBefore(LocalDate day) {
            return lastRealTouchAt != null
                    && LocalDays.dayOf(lastRealTouchAt, ZoneOffset.UTC).isBefore(day.minusDays(NEW_DAYS));
        }

        /// What to call them.
        public String given() {
            return details.given() == null ? name : details.given();
        }
    }

    /// Something that was promised.
    public record Promise(
            String id,
            String what,
            @Nullable LocalDate dueOn,
            @Nullable Channel channel) {}

    /// Something that happened.
    public record LifeEvent(
            String id, LifeEventKind kind, @Nullable String note) {}

    /// Something that might be shared.
    public record Match(String contactId, String title, List<String> why) {}

    /// Something the member can give.
    public record Offer(OfferKind kind, String title, List<String> topics) {}

    /// The person, if the member may see them.
    public Optional<Person> person(String contactId) {
        return Optional.ofNullable(people.get(contactId));
    }
}
