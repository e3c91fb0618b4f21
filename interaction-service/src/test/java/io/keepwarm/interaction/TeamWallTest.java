package io.keepwarm.interaction;

import io.keepwarm.chassis.testing.TeamWall;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@ServiceTest
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
    void onlyTheSearchSeesOverTheWall() throws SQLException {
        TeamWall.isSeenOverOnlyBy("search_interactions");
    }
}
