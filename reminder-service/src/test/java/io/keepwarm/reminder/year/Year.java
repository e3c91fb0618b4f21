package io.keepwarm.reminder.year;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/// How the year has gone so far: what the three members have lived through, and what they were told. It is kept in
/// a file while the service is down.
final class Year implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    static final String TEAM = "team-of-the-year";

    /// So that it has an end of the year in it, and a 29 February.
    private static final LocalDate START = LocalDate.of(2027, 6, 1);

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    final List<SimulatedMember> members;
    final FollowUpsTold told = new FollowUpsTold();
    /// What was told to the service in the moment it stopped.
    final List<RunningService.Sent> pending = new ArrayList<>();

    private LocalDate tomorrow = START;
    private long version;

    private Year() {
        var everyDay = EnumSet.allOf(DayOfWeek.class);
        var weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        // In the order in which their days begin.
        members = List.of(
                member("aroha", "Pacific/Auckland", everyDay, "2028-04-17", "2028-04-30", 1),
                member("kareem", "Africa/Cairo", everyDay, "2027-08-01", "2027-08-14", 2),
                member("nina", "America/New_York", weekdays, "2027-07-03", "2027-07-18", 3));
    }

    private static SimulatedMember member(
            String name, String zone, EnumSet<DayOfWeek> workDays, String from, String to, long seed) {
        return new SimulatedMember(
                name, ZoneId.of(zone), workDays, LocalDate.parse(from), LocalDate.parse(to), START, seed);
    }

    /// A new one.
    static Year begin() {
        return new Year();
    }

    /// The one that was kept.
    static Year goOn() {
        try (var in = new ObjectInputStream(Files.newInputStream(file()))) {
            return (Year) in.readObject();
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "The first part of the year is a test of its own, to be run before", missing);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void keep() {
        try (var out = new ObjectOutputStream(Files.newOutputStream(file()))) {
            out.writeObject(this);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path file() {
        return ConfigProvider.getConfig().getValue("keepwarm.home", Path.class).resolve("year");
    }

    boolean isOver() {
        return !tomorrow.isBefore(START.plusDays(365));
    }

    /// The service hears of the members, their contacts and ties, and by what terms they work.
    void introduce(RunningService service) {
        service.clockIs(members.getFirst().at(START, LocalTime.MIDNIGHT));
        for (var member : members) {
            var news = new News(this, member);
            news.ofMember(service.now());
            member.people.values().forEach(news::of);
            member.people.values().stream()
                    .filter(someone -> someone.touched != null)
                    .forEach(someone -> news.ofTouch(someone, service.now()));
            service.hears(news.take());
            member.settleTerms(service.browser());
        }
    }

    /// So many days, the members' mornings each in turn.
    void live(int days, RunningService service, Topics topics) {
        var end = tomorrow.plusDays(days);
        for (; tomorrow.isBefore(end) && !isOver(); tomorrow = tomorrow.plusDays(1)) {
            for (var member : members) {
                var agenda = morning(member, service, topics);
                new LivedDay(this, member, tomorrow, service, topics).live(agenda);
            }
        }
    }

    private Agenda morning(SimulatedMember member, RunningService service, Topics topics) {
        service.clockIs(member.at(tomorrow, MORNING));
        service.catchUp();
        service.hasTold();
        topics.read(told, service::now);
        var agenda = Agenda.of(service.browser().get(member, "/v1/agenda"));
        new Invariants(this, member, tomorrow).hold(agenda, topics.agenda(member.name));
        service.clockIs(member.at(tomorrow, MORNING.plusHours(1)));
        return agenda;
    }

    /// A day in the middle of which the service stops, and is down for so many days.
    void breakOff(int days, RunningService service, Topics topics) {
        Map<SimulatedMember, Agenda> agendas = new LinkedHashMap<>();
        members.forEach(member -> agendas.put(member, morning(member, service, topics)));
        agendas.forEach((member, agenda) -> new LivedDay(this, member, tomorrow, service, topics).breakOff(agenda));
        tomorrow = tomorrow.plusDays(1L + days);
        service.clockIs(members.getLast().at(tomorrow.minusDays(1), MORNING));
    }

    /// The service is there again: it hears what it was told before, and interaction-service hears what it says.
    void resume(RunningService service, Topics topics) {
        service.hasHeard(pending);
        pending.clear();
        service.catchUp();
        service.hasTold();
        var told = topics.read(this.told, service::now);
        members.forEach(member -> new LivedDay(this, member, tomorrow, service, topics).resume(told));
    }

    long nextVersion() {
        return ++version;
    }
}
