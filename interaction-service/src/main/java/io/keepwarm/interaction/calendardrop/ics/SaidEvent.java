package io.keepwarm.interaction.calendardrop.ics;

import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.TextProperty;
import biweekly.util.ICalDate;
import io.keepwarm.interaction.arrival.people.Address;
import io.keepwarm.interaction.arrival.people.PlainText;
import io.keepwarm.interaction.calendardrop.meeting.Meeting;
import io.keepwarm.interaction.calendardrop.meeting.Participant;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One VEVENT: a meeting, the rule of a repeated one, or an occurrence that differs from it.
///
/// @param event as it was read
/// @param zones what its times are in
/// @param zone the member's, for whole days and times without a zone
/// @param withdrawn whether it came to cancel what came before
/// @param wholeDay whether it has days and no times
/// @param daysLeftOut whole days, in the zone of its start, that the rule of a meeting with a time leaves out
record SaidEvent(
        VEvent event,
        TimezoneInfo zones,
        ZoneId zone,
        boolean withdrawn,
        boolean wholeDay,
        Set<LocalDate> daysLeftOut) {
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_PEOPLE = 500;
    private static final Pattern MEETING_LINK = Pattern.compile(
            "(?i)https?://[^\\s\"<>]*(?:zoom\\.us/|zoom\\.com/|meet\\.google\\.com/"
                    + "|teams\\.microsoft\\.com/|teams\\.live\\.com/|webex\\.com/|whereby\\.com/|gotomeeting\\.com/|gotomeet\\.me/|meet\\.jit\\.si/"
                    + "|bluejeans\\.com/|chime\\.aws/|join\\.skype\\.com/|facetime\\.apple\\.com/|meet\\.goto\\.com/|around\\.co/|bigbluebutton|/jitsi)");
    private static final Pattern MEETING_WORDS = Pattern.compile(
            "(?i)(?:microsoft teams|zoom meeting|google meet|webex|skype|online|video ?(?:call|chat|conference|konferenz|anruf)).*");
    private static final Pattern LINK = Pattern.compile("(?i)https?://\\S+");

    /// The event, with its whole days put to where the member is, so that its rule is followed there.
    static SaidEvent of(VEvent event, TimezoneInfo zones, ZoneId zone, boolean withdrawn) {
        var start = event.getDateStart();
        boolean wholeDay =
                start != null && start.getValue() != null && !start.getValue().hasTime();
        Stream.of(start, event.getDateEnd(), event.getRecurrenceId())
                .filter(property -> property != null && property.getValue() != null)
                .forEach(property -> property.setValue(atTheMembers(property.getValue(), zone)));
        Set<LocalDate> daysLeftOut = wholeDay ? Set.of() : takeDays(event);
        event.getExceptionDates().forEach(dates -> dates.getValues().replaceAll(date -> atTheMembers(date, zone)));
        event.getRecurrenceDates().forEach(dates -> dates.getDates().replaceAll(date -> atTheMembers(date, zone)));
        return new SaidEvent(event, zones, zone, withdrawn, wholeDay, daysLeftOut);
    }

    /// Takes the whole days out of the exceptions, where they would be midnights.
    private static Set<LocalDate> takeDays(VEvent event) {
        Set<LocalDate> days = new HashSet<>();
        event.getExceptionDates()
                .forEach(dates -> dates.getValues().removeIf(date -> {
                    var day = date.getRawComponents();
                    if (date.hasTime() || day == null) {
                        return false;
                    }
                    try {
                        days.add(LocalDate.of(day.getYear(), day.getMonth(), day.getDate()));
                    } catch (DateTimeException noSuchDay) {
                        return true;
                    }
                    return true;
                }));
        return days;
    }

    /// What it is known by; empty when it does not say.
    String uid() {
        return text(event.getUid());
    }

    boolean isRepeated() {
        return !event.getProperties(biweekly.property.RecurrenceRule.class).isEmpty()
                || !event.getRecurrenceDates().isEmpty();
    }

    /// Which occurrence of a repeated meeting it stands for; null: it is no such one.
    @Nullable
    String occurrence() {
        var id = event.getRecurrenceId();
        return id == null || id.getValue() == null ? null : occurrence(id.getValue());
    }

    /// How an occurrence that begins there by the rule is named.
    static String occurrence(Date begin) {
        return Instant.ofEpochMilli(begin.getTime()).toString();
    }

    @Nullable
    ICalDate start() {
        return value(event.getDateStart());
    }

    /// The zone its start is in; the member's for whole days and times without one.
    TimeZone startZone() {
        var start = event.getDateStart();
        if (inUtc(start)) {
            return TimeZone.getTimeZone(ZoneOffset.UTC);
        }
        var found = start == null || zones.isFloating(start) ? null : zones.getTimezone(start);
        return found == null ? TimeZone.getTimeZone(zone) : found.getTimeZone();
    }

    private static boolean inUtc(@Nullable DateOrDateTimeProperty start) {
        var written = start == null || start.getValue() == null
                ? null
                : start.getValue().getRawComponents();
        return written != null && written.hasTime() && written.isUtc();
    }

    boolean isCancelled() {
        return withdrawn || event.getStatus() != null && event.getStatus().isCancelled();
    }

    int sequence() {
        var sequence = event.getSequence();
        return sequence == null || sequence.getValue() == null ? 0 : sequence.getValue();
    }

    /// Everybody asked, and who asked; rooms and things are nobody.
    List<Participant> people() {
        List<Participant> people = new ArrayList<>();
        event.getAttendees().stream()
                .limit(MOST_PEOPLE)
                .filter(attendee -> attendee.getCalendarUserType() == null
                        || CalendarUserType.INDIVIDUAL.equals(attendee.getCalendarUserType()))
                .forEach(attendee -> address(attendee.getEmail(), attendee.getUri(), attendee.getCommonName())
                        .ifPresent(address -> people.add(new Participant(
                                address, ParticipationStatus.DECLINED.equals(attendee.getParticipationStatus())))));
        var organizer = event.getOrganizer();
        if (organizer != null) {
            address(organizer.getEmail(), organizer.getUri(), organizer.getCommonName())
                    .filter(address -> people.stream()
                            .noneMatch(person -> person.address().email().equals(address.email())))
                    .ifPresent(address -> people.add(new Participant(address, false)));
        }
        return people;
    }

    private static java.util.Optional<Address> address(
            @Nullable String email, @Nullable String uri, @Nullable String name) {
        String plain = email != null ? email : uri == null ? null : uri.replaceFirst("(?i)^mailto:", "");
        return Address.of(plain, name);
    }

    /// The meeting that begins there.
    ///
    /// @param occurrence which one of a repeated meeting
    /// @throws DateTimeException when it lies beyond all calendars
    Meeting meeting(String occurrence, Date begin) {
        Instant start = Instant.ofEpochMilli(begin.getTime());
        String place = place();
        return new Meeting(
                occurrence,
                sequence(),
                start,
                end(start),
                isCancelled(),
                PlainText.line(text(event.getSummary()), LONGEST_TITLE),
                place == null || LINK.matcher(place).matches() ? null : place,
                isOnline(),
                event.getClassification() != null && !event.getClassification().isPublic(),
                people());
    }

    private Instant end(Instant start) {
        ICalDate from = start();
        ICalDate to = value(event.getDateEnd());
        if (from != null && to != null && to.after(from)) {
            return start.plusMillis(to.getTime() - from.getTime());
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            return start.plusMillis(Math.max(0, event.getDuration().getValue().toMillis()));
        }
        return wholeDay ? start.plus(Duration.ofDays(1)) : start;
    }

    private @Nullable String place() {
        String place = PlainText.line(text(event.getLocation()), LONGEST_TITLE);
        return place.isEmpty() ? null : place;
    }

    private boolean isOnline() {
        String place = text(event.getLocation());
        String words = String.join("\n", place, text(event.getDescription()), text(event.getUrl()));
        return !event.getConferences().isEmpty()
                || MEETING_LINK.matcher(words).find()
                || MEETING_WORDS.matcher(place.strip()).lookingAt()
                || event.getExperimentalProperties().stream().anyMatch(SaidEvent::namesConference);
    }

    private static boolean namesConference(biweekly.property.RawProperty property) {
        String name = property.getName().toUpperCase(Locale.ROOT);
        String value = property.getValue();
        return value != null
                && !value.isBlank()
                && (name.equals("X-GOOGLE-CONFERENCE")
                        || name.equals("X-MICROSOFT-SKYPETEAMSMEETINGURL")
                        || name.equals("X-MICROSOFT-ONLINEMEETINGEXTERNALLINK"));
    }

    private static String text(@Nullable TextProperty property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }

    private static @Nullable ICalDate value(@Nullable DateOrDateTimeProperty property) {
        return property == null ? null : property.getValue();
    }

    private static ICalDate atTheMembers(ICalDate value, ZoneId zone) {
        var day = value.getRawComponents();
        if (value.hasTime() || day == null) {
            return value;
        }
        try {
            Instant begin = LocalDate.of(day.getYear(), day.getMonth(), day.getDate())
                    .atStartOfDay(zone)
                    .toInstant();
            return new ICalDate(Date.from(begin), true);
        } catch (DateTimeException noSuchDay) {
            return value;
        }
    }

    /// Whether an occurrence that begins there by the rule is on a day that is left out.
    boolean leavesOutTheDayOf(Date begin) {
        return !daysLeftOut.isEmpty()
                && daysLeftOut.contains(
                        LocalDate.ofInstant(begin.toInstant(), startZone().toZoneId()));
    }

    /// The occurrences that the rule leaves out.
    List<ICalDate> leftOut() {
        return event.getExceptionDates().stream()
                .flatMap(dates -> dates.getValues().stream())
                .toList();
    }
}
