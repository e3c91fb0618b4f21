package io.keepwarm.digest.returned;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.digest.delivery.Digests;
import io.keepwarm.digest.mail.ReturnAddress;
import io.keepwarm.digest.preference.RefusedAddresses;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// What follows from a report on a mail that had been taken: it is noted with the digest, and when it says that nobody
/// will ever be reached there, nothing more is sent to that address.
@ApplicationScoped
class Returning {
    private static final Logger LOG = Logger.getLogger(Returning.class);

    private final ReturnAddress address;
    private final BackgroundDatabase database;
    private final TeamTransactions transactions;
    private final Digests digests;
    private final RefusedAddresses refused;
    private final MeterRegistry metrics;
    private final Clock clock;

    Returning(
            ReturnAddress address,
            BackgroundDatabase database,
            TeamTransactions transactions,
            Digests digests,
            RefusedAddresses refused,
            MeterRegistry metrics,
            Clock clock) {
        this.address = address;
        this.database = database;
        this.transactions = transactions;
        this.digests = digests;
        this.refused = refused;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// A digest of that team.
    private record Place(String team, UUID digest) {}

    /// Notes it. Taking it again changes nothing.
    ///
    /// @throws Problem 404 when it came to no return address of a digest of ours, 503 while nobody can tell
    void take(DeliveryReport report) {
        var place = report.sentTo().stream()
                .flatMap(header -> address.in(header).stream())
                .flatMap(returned -> place(returned).stream())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("digest with this return address"));
        boolean known = transactions.call(Scope.of(place.team()), () -> note(place.digest(), report));
        if (!known) {
            throw Problem.notFound("digest with this return address");
        }
        LOG.infof("Digest %s came back: %s %s", place.digest(), report.action(), report.status());
        metrics.counter("keepwarm.digest.returned", "final", String.valueOf(report.isForGood()))
                .increment();
    }

    private boolean note(UUID id, DeliveryReport report) {
        var sent = digests.noteReturned(id, "Returned: " + report.why());
        if (report.isForGood() && sent.isPresent()) {
            String to = sent.get().address();
            if (to != null) {
                refused.refused(sent.get().member(), to, report.why(), true, clock.instant());
            }
        }
        return sent.isPresent();
    }

    /// The address does not say of which team the digest is, but is signed for it, and there are not many teams.
    private Optional<Place> place(ReturnAddress.Returned returned) {
        return teams().stream()
                .filter(team -> address.isGenuine(returned, team))
                .findFirst()
                .map(team -> new Place(team, returned.digest()));
    }

    private List<String> teams() {
        try {
            return database.ask(connection -> {
                try (var statement = connection.createStatement();
                        var answer = statement.executeQuery("select distinct team from schedule")) {
                    List<String> teams = new ArrayList<>();
                    while (answer.next()) {
                        teams.add(answer.getString(1));
                    }
                    return teams;
                }
            });
        } catch (SQLException away) {
            throw Problem.unavailable("The report cannot be noted now; hand it over again.", 60);
        }
    }
}
