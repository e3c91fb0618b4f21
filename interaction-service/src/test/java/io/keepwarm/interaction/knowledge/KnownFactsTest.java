package io.keepwarm.interaction.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.events.contact.Visibility;
import io.keepwarm.events.lifeevent.LifeEventKind;
import io.keepwarm.interaction.ServiceTest;
import io.keepwarm.interaction.Team;
import io.keepwarm.interaction.World;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@ServiceTest
class KnownFactsTest {
    private final Team team = Team.any();
    private final String ada = UUID.randomUUID().toString();

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    private long rows(String table, String column) {
        return transactions.call(Scope.of(team.name()), () -> (Long) entities.createNativeQuery(
                        "select count(*) from knowledge." + table + " where " + column + " = :id", Long.class)
                .setParameter("id", ada)
                .getSingleResult());
    }

    @Test
    void anErasedContactIsForgottenWithItsLifeAndLearnsNothingMore() {
        try (var world = new World(team)) {
            world.acquaintanceSaved(ada, "alice", Visibility.TEAM);
            world.lifeEventNoted(UUID.randomUUID().toString(), ada, LifeEventKind.AWARD, "A prize");
            Awaitility.await().until(() -> rows("contact_facts", "id") + rows("life_event", "contact_id") == 2);

            world.erased(ada);
            Awaitility.await().until(() -> rows("contact_facts", "id") + rows("life_event", "contact_id") == 0);

            String marker = UUID.randomUUID().toString();
            world.lifeEventNoted(UUID.randomUUID().toString(), ada, LifeEventKind.MOVE, "To Ghent");
            world.lifeEventNoted(marker, "somebody-else", LifeEventKind.MOVE, "To Ghent");
            Awaitility.await()
                    .until(() -> transactions.call(
                            Scope.of(team.name()),
                            () -> !entities.createNativeQuery(
                                            "select id from knowledge.life_event where id = :id", String.class)
                                    .setParameter("id", marker)
                                    .getResultList()
                                    .isEmpty()));
            assertThat(rows("life_event", "contact_id")).isZero();
        }
    }
}
