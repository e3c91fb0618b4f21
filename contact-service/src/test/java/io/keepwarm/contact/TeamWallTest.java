package io.keepwarm.contact;

import io.keepwarm.chassis.testing.TeamWall;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class TeamWallTest {
    @Test
    void everyTableIsBehindTheWallBetweenTeams() throws SQLException {
        TeamWall.hidesEveryTable();
    }

    @Test
    void withoutATeamThereIsNoRowInAnyTable() throws SQLException {
        TeamWall.showsNoRowWithoutATeam();
    }

    @Test
    void onlyTheSearchesSeeOverTheWall() throws SQLException {
        TeamWall.isSeenOverOnlyBy(
                "search_contacts",
                "ranked_contacts",
                "listed_contacts",
                "answering_contacts",
                "knowing_contacts",
                "index_waiting_terms");
    }
}
