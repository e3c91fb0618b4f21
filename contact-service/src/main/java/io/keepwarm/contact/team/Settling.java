package io.keepwarm.contact.team;

import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.events.contact.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reading and settling what holds for the running team.
@ApplicationScoped
public class Settling {
    private final EntityManager entities;
    private final Clock clock;

    Settling(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// What holds now.
    @Transactional
    public TeamSettings current() {
        List<Tuple> rows = entities.createNativeQuery(
                        "select version, inner_circle_limit, default_visibility from team_settings", Tuple.class)
                .getResultList();
        return rows.stream().map(Settling::settings).findFirst().orElse(TeamSettings.DEFAULT);
    }

    /// Settles everything anew. Nobody loses a place in an inner circle by a lower limit; nobody else enters one that
    /// holds more.
    ///
    /// @throws io.keepwarm.chassis.http.Problem 412 or 428 by `ifMatch`
    @Transactional
    TeamSettings change(@Nullable String ifMatch, TeamSettingsChange change) {
        // Made first, so that two who settle at the same moment wait for each other.
        var made = entities.createNativeQuery("""
                        insert into team_settings (version, inner_circle_limit, default_visibility, changed_at)
                        values (0, :limit, :visibility, :now) on conflict (team) do update set version = team_settings.version
                        """);
        store(made, TeamSettings.DEFAULT).executeUpdate();
        var before = current();
        EntityTags.require(ifMatch, before.version());
        var after = before.changed(change);
        var update = entities.createNativeQuery("""
                        update team_settings set version = :version, inner_circle_limit = :limit,
                               default_visibility = :visibility, changed_at = :now
                        """).setParameter("version", after.version());
        store(update, after).executeUpdate();
        return after;
    }

    private jakarta.persistence.Query store(jakarta.persistence.Query query, TeamSettings settings) {
        return query.setParameter("limit", settings.innerCircleLimit())
                .setParameter("visibility", settings.defaultVisibility().name())
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static TeamSettings settings(Tuple row) {
        return new TeamSettings(
                row.get(0, Long.class), row.get(1, Integer.class), Visibility.valueOf(row.get(2, String.class)));
    }
}
