package io.keepwarm.interaction.calendardrop.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepwarm.events.Channel;
import io.keepwarm.interaction.calendardrop.meeting.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260105T100000Z                                  | 2026-01-05T10:00:00Z",
                "DTSTART;TZID=Europe/Berlin:20260105T100000                | 2026-01-05T09:00:00Z",
                "DTSTART;TZID=\"W. Europe Standard Time\":20260705T100000  | 2026-07-05T08:00:00Z",
                "DTSTART;TZID=Pacific Standard Time:20260105T100000        | 2026-01-05T18:00:00Z",
                "DTSTART:20260105T100000                                   | 2026-01-05T01:00:00Z",
                "DTSTART;VALUE=DATE:20260105                               | 2026-01-04T15:00:00Z",
                "DTSTART;TZID=Nowhere/Else:20260105T100000                 | 2026-01-05T01:00:00Z",
                "DTSTART;TZID=\"(UTC-05:00) Eastern Time (US & Canada)\":20260705T100000 | 2026-07-05T14:00:00Z",
                "DTSTART;TZID=(GMT-05:00) Eastern Time (US & Canada):20260105T100000    | 2026-01-05T15:00:00Z",
                "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20260705T100000 | 2026-07-05T08:00:00Z",
                "DTSTART;TZID=\"(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London\":20260705T100000 | 2026-07-05T09:00:00Z",
                "DTSTART;TZID=\"(UTC) Coordinated Universal Time\":20260705T100000  | 2026-07-05T10:00:00Z",
                "DTSTART;TZID=\"(UTC-08:00) Baja California\":20260705T100000       | 2026-07-05T17:00:00Z",
                "DTSTART;TZID=\"(UTC+05:30) Somewhere\":20260705T100000             | 2026-07-05T04:30:00Z",
                "DTSTART;TZID=\"(UTC-03:00) Santiago\":20260705T100000              | 2026-07-05T13:00:00Z",
                "DTSTART;TZID=\"(UTC+01:00) Berlin\";X-A=\"b\":20260705T100000   | 2026-07-05T08:00:00Z",
                "DTSTART;TZID=\"(UTC+99:00) Nowhere\":20260705T100000               | 2026-07-05T01:00:00Z",
                "DTSTART;X-A=\"b\";TZID=Pacific Standard Time;X-C=\"d\":20260105T100000 | 2026-01-05T18:00:00Z",
            })
    void timesAreInTheirZoneOrInTheMembers(String start, String instant) throws Exception {
        assertThat(meetings(event(start)).getFirst().start()).isEqualTo(instant);
    }

    @Test
    void aZoneWithRulesOfItsOwnIsFollowed() throws Exception {
        String zone = """
                BEGIN:VTIMEZONE
                TZID:W. Europe Standard Time
                BEGIN:STANDARD
                DTSTART:16010101T000000
                TZOFFSETFROM:+0500
                TZOFFSETTO:+0500
                END:STANDARD
                END:VTIMEZONE
                """;
        assertThat(meetings(zone + event("DTSTART;TZID=W. Europe Standard Time:20260105T100000"))
                        .getFirst()
                        .start())
                .isEqualTo("2026-01-05T05:00:00Z");
    }

    @Test
    void aZonesNameMayBeFoldedWhereALineIsFull() throws Exception {
        String start =
                "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Ber\n lin, Bern, Rome, Stockholm, Vienna\":20260705T100000";
        assertThat(meetings(event(start)).getFirst().start()).isEqualTo("2026-07-05T08:00:00Z");
    }

    @Test
    void anOffsetInAZonesNameGivesWayToTheRulesBroughtAlong() throws Exception {
        String zone = outlookZone("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10")
                .replace("TZID:Own", "TZID:(UTC-05:00) Amsterdam\\, Berlin");
        assertThat(meetings(zone + event("DTSTART;TZID=\"(UTC-05:00) Amsterdam, Berlin\":20260105T100000"))
                        .getFirst()
                        .start())
                .isEqualTo("2026-01-05T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTEND:20260105T113000Z | PT1H30M",
                "DURATION:PT45M         | PT45M",
                "X-NONE:1               | PT0S",
                "DTEND:20260105T090000Z | PT0S",
            })
    void aMeetingEndsWhenItSays(String end, Duration length) throws Exception {
        var meeting = meetings(event("DTSTART:20260105T100000Z\n" + end)).getFirst();

        assertThat(Duration.between(meeting.start(), meeting.end())).isEqualTo(length);
    }

    @Test
    void aWholeDayEndsWithIt() throws Exception {
        var meeting = meetings(event("DTSTART;VALUE=DATE:20260105")).getFirst();

        assertThat(meeting.end()).isEqualTo(meeting.start().plus(Duration.ofDays(1)));
    }

    @Test
    void aRepeatedMeetingIsFollowedByItsLocalTimeUpToNow() throws Exception {
        var meetings = meetings(
                event(
                        "DTSTART;TZID=Europe/Berlin:20261012T100000\nDTEND;TZID=Europe/Berlin:20261012T110000\nRRULE:FREQ=WEEKLY;BYDAY=MO"));

        // The clocks go back on 25 October.
        assertThat(meetings)
                .extracting(meeting -> meeting.start().toString())
                .containsExactly(
                        "2026-10-12T08:00:00Z",
                        "2026-10-19T08:00:00Z",
                        "2026-10-26T09:00:00Z",
                        "2026-11-02T09:00:00Z",
                        "2026-11-09T09:00:00Z",
                        "2026-11-16T09:00:00Z",
                        "2026-11-23T09:00:00Z");
        assertThat(meetings.getFirst().end()).isEqualTo("2026-10-12T09:00:00Z");
        assertThat(meetings.getFirst().occurrence()).isEqualTo("2026-10-12T08:00:00Z");
    }

    @Test
    void aRepeatedMeetingInUtcKeepsItsTimeInUtcWhereTheClocksChange() throws Exception {
        var meetings = CalendarReader.read(calendar(event("""
                                DTSTART:20261015T100000Z
                                RRULE:FREQ=WEEKLY;COUNT=4
                                EXDATE:20261029T100000Z""") + event("""
                                RECURRENCE-ID:20261105T100000Z
                                DTSTART:20261106T150000Z""")), ZoneId.of("Europe/Berlin"))
                .getFirst()
                .tell(NOW)
                .meetings();

        assertThat(meetings)
                .extracting(meeting -> meeting.start().toString(), Meeting::cancelled)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-10-15T10:00:00Z", false),
                        org.assertj.core.groups.Tuple.tuple("2026-10-22T10:00:00Z", false),
                        org.assertj.core.groups.Tuple.tuple("2026-10-29T10:00:00Z", true),
                        org.assertj.core.groups.Tuple.tuple("2026-11-06T15:00:00Z", false));
    }

    @Test
    void aRepeatedMeetingWithoutAZoneKeepsTheMembersTime() throws Exception {
        var meetings = CalendarReader.read(
                        calendar(event("DTSTART:20261022T100000\nRRULE:FREQ=WEEKLY;COUNT=2")),
                        ZoneId.of("Europe/Berlin"))
                .getFirst()
                .tell(NOW)
                .meetings();

        assertThat(meetings)
                .extracting(meeting -> meeting.start().toString())
                .containsExactly("2026-10-22T08:00:00Z", "2026-10-29T09:00:00Z");
    }

    @Test
    void aDayLeftOutOfAMeetingWithATimeIsADayInTheZoneOfTheMeeting() throws Exception {
        var meetings = meetings(event("""
                DTSTART;TZID=America/New_York:20261102T200000
                RRULE:FREQ=DAILY;COUNT=4
                EXDATE;VALUE=DATE:20261103,20261104"""));

        assertThat(meetings)
                .extracting(Meeting::occurrence, Meeting::cancelled)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-11-03T01:00:00Z", false),
                        org.assertj.core.groups.Tuple.tuple("2026-11-04T01:00:00Z", true),
                        org.assertj.core.groups.Tuple.tuple("2026-11-05T01:00:00Z", true),
                        org.assertj.core.groups.Tuple.tuple("2026-11-06T01:00:00Z", false));
    }

    @Test
    void occurrencesThatDifferAndThoseLeftOutAreFollowed() throws Exception {
        var meetings = meetings(event("""
                        DTSTART;TZID=Europe/Berlin:20261102T100000
                        RRULE:FREQ=WEEKLY;COUNT=3
                        EXDATE;TZID=Europe/Berlin:20261109T100000""") + event("""
                        RECURRENCE-ID;TZID=Europe/Berlin:20261116T100000
                        DTSTART;TZID=Europe/Berlin:20261117T150000
                        SEQUENCE:2"""));

        assertThat(meetings)
                .extracting(Meeting::occurrence, meeting -> meeting.start().toString(), Meeting::cancelled)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-11-02T09:00:00Z", "2026-11-02T09:00:00Z", false),
                        org.assertj.core.groups.Tuple.tuple("2026-11-09T09:00:00Z", "2026-11-09T09:00:00Z", true),
                        org.assertj.core.groups.Tuple.tuple("2026-11-16T09:00:00Z", "2026-11-17T14:00:00Z", false));
    }

    @Test
    void wholeDaysRepeatWhereTheMemberIs() throws Exception {
        var meetings = meetings(event("""
                DTSTART;VALUE=DATE:20261101
                RRULE:FREQ=DAILY;UNTIL=20261104
                EXDATE;VALUE=DATE:20261102"""));

        assertThat(meetings)
                .filteredOn(meeting -> !meeting.cancelled())
                .extracting(
                        meeting -> meeting.start().atZone(TOKYO).toLocalDate().toString())
                .containsExactly("2026-11-01", "2026-11-03", "2026-11-04");
        assertThat(meetings).filteredOn(Meeting::cancelled).hasSize(1);
    }

    @Test
    void ofARuleNoMoreThanTheLastTwoYearsAreFollowed() throws Exception {
        var meetings = meetings(event("DTSTART:19950101T100000Z\nRRULE:FREQ=WEEKLY"));

        assertThat(meetings).hasSizeBetween(104, 107);
        assertThat(meetings.getFirst().start()).isAfter(NOW.minus(Duration.ofDays(733)));
        assertThat(meetings.getLast().start()).isAfter(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20260101T100000Z\nRRULE:FREQ=SECONDLY",
                "DTSTART:20260101T100000Z\nRRULE:FREQ=HOURLY;INTERVAL=24",
                "DTSTART:20260101T100000Z\nRRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3,4",
                "DTSTART:20260101T100000Z\nRRULE:FREQ=DAILY\nEXRULE:FREQ=SECONDLY",
                "DTSTART:00010101T100000Z\nRRULE:FREQ=DAILY",
                "SUMMARY:no start",
                "DTSTART:whenever",
            })
    @Timeout(5)
    void whatCannotBeFollowedIsTold(String lines) throws Exception {
        var told = read(event(lines)).getFirst().tell(NOW);

        assertThat(told.flaw()).isNotBlank();
        assertThat(told.meetings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20260101T100000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "DTSTART:20260101T100000Z\nRRULE:FREQ=DAILY;COUNT=2000000000",
                "DTSTART:19900101T100000Z\nRRULE:FREQ=DAILY;COUNT=2000000000",
                "DTSTART:20260101T100000Z\nRRULE:FREQ=DAILY;INTERVAL=2000000000",
                "DTSTART:20260101T100000Z\nRRULE:FREQ=WEEKLY;BYSETPOS=400;BYDAY=MO",
                "DTSTART:20260101T100000Z\nRRULE:nonsense",
            })
    @Timeout(5)
    void noRuleTakesForEver(String lines) throws Exception {
        assertThat(read(event(lines)).getFirst().tell(NOW).meetings().size()).isLessThanOrEqualTo(801);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOCATION:Pier 3                                                  | IN_PERSON",
                "X-NONE:1                                                         | IN_PERSON",
                "LOCATION:https://us02web.zoom.us/j/123                           | VIDEO",
                "LOCATION:Microsoft Teams Meeting                                 | VIDEO",
                "DESCRIPTION:Join: https://teams.microsoft.com/l/meetup-join/x    | VIDEO",
                "DESCRIPTION:Agenda at https://docs.example/x                     | IN_PERSON",
                "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://call.example/x        | VIDEO",
                "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij         | VIDEO",
                "LOCATION:+49 30 1234567                                          | CALL",
                "LOCATION:Tel. 030 1234567                                        | CALL",
            })
    void theChannelIsToldByWhereItIs(String line, Channel channel) throws Exception {
        assertThat(meetings(event("DTSTART:20260105T100000Z\n" + line))
                        .getFirst()
                        .channel())
                .isEqualTo(channel);
    }

    @Test
    void readsWhoWasThereAndWhatItWasAbout() throws Exception {
        var meeting = meetings(event("""
                        DTSTART:20260105T100000Z
                        SUMMARY:Looms\\, and how they
                         \\nwork
                        LOCATION:Pier 3
                        CLASS:PRIVATE
                        SEQUENCE:4
                        ORGANIZER;CN=Robin:MAILTO:Robin@ferry.example
                        ATTENDEE;CN="Lovelace, Ada";PARTSTAT=ACCEPTED:mailto:ada@loom.example
                        ATTENDEE;PARTSTAT=DECLINED:mailto:tom@oven.example
                        ATTENDEE;CUTYPE=ROOM:mailto:pier3@rooms.example
                        ATTENDEE:urn:uuid:17
                        ATTENDEE;EMAIL=eve@x.example:https://x.example/eve""")).getFirst();

        assertThat(meeting.people())
                .extracting(
                        person -> person.address().email(),
                        person -> person.address().name(),
                        person -> person.declined())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ada@loom.example", "Lovelace, Ada", false),
                        org.assertj.core.groups.Tuple.tuple("tom@oven.example", null, true),
                        org.assertj.core.groups.Tuple.tuple("eve@x.example", null, false),
                        org.assertj.core.groups.Tuple.tuple("robin@ferry.example", "Robin", false));
        assertThat(meeting.summary()).isEqualTo("Looms, and how they work\nPier 3");
        assertThat(meeting.confidential()).isTrue();
        assertThat(meeting.sequence()).isEqualTo(4);
    }

    @Test
    void aCancelledMeetingAndAWithdrawnOneAreToldSo() throws Exception {
        var cancelled = read(event("DTSTART:20260105T100000Z\nSTATUS:CANCELLED"))
                .getFirst()
                .tell(NOW);
        assertThat(cancelled.allCancelled()).isTrue();
        assertThat(cancelled.meetings()).isEmpty();
        assertThat(read("METHOD:CANCEL\n" + event("DTSTART:20260105T100000Z"))
                        .getFirst()
                        .tell(NOW)
                        .allCancelled())
                .isTrue();
        var one = read("METHOD:CANCEL\n" + event("RECURRENCE-ID:20260105T100000Z\nDTSTART:20260105T100000Z"))
                .getFirst()
                .tell(NOW);
        assertThat(one.allCancelled()).isFalse();
        assertThat(one.meetings()).singleElement().matches(Meeting::cancelled);
    }

    @Test
    void anAnswerToAnInvitationIsNoMeeting() throws Exception {
        assertThat(read("METHOD:REPLY\n" + event("DTSTART:20260105T100000Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "\r\n\r\n", "\n \n", "\uFEFF\r\n"})
    void aMarkOfTheEncodingAndBlankLinesMayComeFirst(String before) throws Exception {
        assertThat(CalendarReader.read(before + calendar(event("DTSTART:20260105T100000Z")), TOKYO))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD", "BEGIN:VEVENT\nEND:VEVENT"})
    void whatIsNoCalendarIsRefused(String text) {
        assertThatThrownBy(() -> CalendarReader.read(text, TOKYO)).isInstanceOf(NotACalendar.class);
    }

    @Test
    @Timeout(20)
    void aCalendarBeyondAllUseIsRefused() {
        assertThatThrownBy(() -> read(event("DTSTART:20260105T100000Z").repeat(20_001)))
                .isInstanceOf(NotACalendar.class)
                .hasMessageContaining("20000 events");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE=1,2,3",
                "RRULE:FREQ=\n SECONDLY",
                "RRULE:INTERVAL=1;FREQ=DAILY",
            })
    @Timeout(5)
    void aZoneWithRulesBeyondAllUseIsRefused(String rule) {
        String zone = outlookZone(rule);
        assertThatThrownBy(() -> read(zone + event("DTSTART;TZID=Own:20260105T100000")))
                .isInstanceOf(NotACalendar.class);
    }

    @Test
    @Timeout(20)
    void aLargeCalendarInAZoneOfItsOwnIsReadInTime() throws Exception {
        StringBuilder calendar = new StringBuilder(outlookZone("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"));
        for (int number = 0; number < 5_000; number++) {
            calendar.append(event("DTSTART;TZID=Own:20260105T100000").replace("UID:u", "UID:" + number));
        }
        for (var series : read(calendar.toString())) {
            assertThat(series.tell(NOW).meetings().getFirst().start()).isEqualTo("2026-01-05T09:00:00Z");
        }
    }

    private static String outlookZone(String rule) {
        return """
                BEGIN:VTIMEZONE
                TZID:Own
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                %s
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                """.formatted(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DTSTART:20260199T990000Z\nRRULE:;;;\nATTENDEE\nGEO:x", "DTSTART;VALUE=DATE:20260299"})
    void aCrookedEventKeepsNoOtherOut(String lines) throws Exception {
        var series = read(event(lines).replace("UID:u", "UID:crooked") + event("DTSTART:20260105T100000Z"));

        assertThat(series).hasSize(2);
        assertThat(series.getLast().tell(NOW).meetings()).hasSize(1);
    }

    private static List<Meeting> meetings(String events) throws NotACalendar {
        return read(events).getFirst().tell(NOW).meetings();
    }

    private static List<Series> read(String events) throws NotACalendar {
        return CalendarReader.read(calendar(events), TOKYO);
    }

    private static String calendar(String events) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n" + events + "END:VCALENDAR\n")
                .replace("\n", "\r\n");
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\nUID:u\nDTSTAMP:20260101T000000Z\n" + lines + "\nEND:VEVENT\n";
    }
}
