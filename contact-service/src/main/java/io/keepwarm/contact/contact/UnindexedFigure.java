package io.keepwarm.contact.contact;

import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/// How many contacts of all teams are not found by the rules of today, because they could not be indexed: the metric
/// `keepwarm_contacts_unindexed`. Anything but 0 for long is for somebody to look at; the log says whom and why.
@ApplicationScoped
class UnindexedFigure {
    private final BackgroundDatabase database;
    private final AtomicLong contacts;

    UnindexedFigure(BackgroundDatabase database, MeterRegistry metrics) {
        this.database = database;
        this.contacts = metrics.gauge("keepwarm.contacts.unindexed", new AtomicLong());
    }

    /// Counts anew.
    void look() {
        try {
            contacts.set(database.ask(connection -> {
                try (var statement = connection.createStatement();
                        var answer = statement.executeQuery("select count(*) from contact_unindexed")) {
                    answer.next();
                    return answer.getLong(1);
                }
            }));
        } catch (SQLException unreachable) {
            // The readiness check of the data source tells that the database is away; the last figure stands.
            return;
        }
    }
}
