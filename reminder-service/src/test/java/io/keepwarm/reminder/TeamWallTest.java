package io.keepwarm.reminder;

import io.keepwarm.chassis.testing.TeamWall;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReminderService
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
    void noFunctionSeesOverTheWall() throws SQLException {
        TeamWall.isSeenOverOnlyBy();
    }
}
