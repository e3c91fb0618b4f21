package io.keepwarm.contact.innercircle;

import io.keepwarm.events.tie.TieState.Warmth;
import io.keepwarm.events.tie.Trend;
import io.keepwarm.events.tie.WarmthBand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The inner circles of the running team's members. Whoever is ended, deceased, archived or in the trash
/// holds no place.
@ApplicationScoped
public class InnerCircles {
    /// The condition is that of the index, word for word.
    static final String PLACES = """
            select c.id, c.card -> 'name' ->> 'full', t.last_touch_at, t.score, t.as_of, t.half_life_days
            from contact c
            left join knowledge.tie t on t.contact_id = c.id and t.member_id = c.keeper_id
            where c.keeper_id = :keeper
              and c.tier = 'INNER_CIRCLE' and c.state in ('ACTIVE', 'PAUSED') and c.trashed_at is null
            """;

    private final EntityManager entities;

    InnerCircles(EntityManager entities) {
        this.entities = entities;
    }

    /// Waits until nobody else enters the keeper's circle, and keeps others waiting until the transaction
    /// ends. To be called before the places are counted.
    public void hold(String keeperId) {
        entities.createNativeQuery("select pg_advisory_xact_lock("
                        + "hashtextextended(concat_ws(':', 'inner circle', current_setting('app.team'), :keeper), 0))")
                .setParameter("keeper", keeperId)
                .getSingleResult();
    }

    /// The places taken in the keeper's circle, as warm as they are at `now`, in no order.
    public List<Place> of(String keeperId, Instant now) {
        List<Tuple> rows = entities.createNativeQuery(PLACES, Tuple.class)
                .setParameter("keeper", keeperId)
                .getResultList();
        return rows.stream().map(row -> place(row, now)).toList();
    }

    private static Place place(Tuple row, Instant now) {
        return new Place(row.get(0, UUID.class), row.get(1, String.class), row.get(2, Instant.class), warmth(row, now));
    }

    /// To a tenth, as ties are shown.
    private static double warmth(Tuple row, Instant now) {
        Double score = row.get(3, Double.class);
        Instant asOf = row.get(4, Instant.class);
        Double halfLife = row.get(5, Double.class);
        return score == null || asOf == null || halfLife == null
                ? 0
                : Math.round(scoreAt(now, score, asOf, halfLife) * 10) / 10.0;
    }

    private static double scoreAt(Instant now, double score, Instant asOf, double halfLife) {
        return new Warmth(score, asOf, halfLife, WarmthBand.UNKNOWN, Trend.UNKNOWN).scoreAt(now);
    }
}
