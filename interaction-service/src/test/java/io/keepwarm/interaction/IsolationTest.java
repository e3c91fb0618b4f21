package io.keepwarm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class IsolationTest {
    private static final List<String> TABLES = List.of(
            "interaction",
            "interaction_contact",
            "interaction_batch",
            "tie",
            "tie_recount",
            "depth",
            "closing",
            "attention",
            "answered_follow_up",
            "promise",
            "introduction",
            "outreach",
            "shelf_item",
            "shelf_word",
            "shelf_match",
            "knowledge.contact_word",
            "mail_drop",
            "candidate",
            "dropped_meeting",
            "own_address",
            "drop_address",
            "knowledge.contact",
            "knowledge.contact_email",
            "knowledge.member",
            "knowledge.contact_facts",
            "knowledge.life_event");

    private final Team ours = Team.any();
    private final Team theirs = Team.any();

    @Inject
    AgroalDataSource app;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    @Test
    void anotherTeamSeesNothingOfIt() {
        String ada = ours.contact();
        String location = ours.logged("alice", Team.call(ada, "2026-01-05T10:00:00Z"));

        theirs.as("alice").get(location).then().statusCode(404);
        theirs.tie("alice", ada).statusCode(404);
        theirs.as("alice").get("/v1/interactions").then().statusCode(200).body("items", hasSize(0));
        theirs.as("alice").get("/v1/interactions?contactId=" + ada).then().body("items", hasSize(0));
        theirs.as("alice").get("/v1/interactions?memberId=alice").then().body("items", hasSize(0));
        theirs.as("alice").get("/v1/interactions?q=catch").then().body("items", hasSize(0));
        theirs.as("alice")
                .body("{\"interactions\": [" + Team.call(ada, "2026-01-05T10:00:00Z") + "]}")
                .post("/v1/interactions/batch")
                .then()
                .statusCode(400);
        theirs.as("alice").get("/v1/reports/touches").then().body("figures.touches", equalTo(0));
        theirs.as("alice").get("/v1/ties/" + ada + "/team").then().statusCode(404);
        theirs.as("alice").get("/v1/introduction-paths?contactId=" + ada).then().statusCode(404);
        theirs.as("alice").get("/v1/ties").then().statusCode(200).body("items", hasSize(0));
        theirs.as("alice")
                .body("{\"contactId\": \"%s\", \"channel\": \"EMAIL\", \"intent\": \"ASK\", \"text\": \"Hi\"}"
                        .formatted(ada))
                .post("/v1/outreach-checks")
                .then()
                .statusCode(400);
        theirs.log("alice", Team.call(ada, "2026-01-05T10:00:00Z")).statusCode(400);
    }

    @Test
    void anotherTeamSeesNoPromiseOfIt() {
        String ada = ours.contact();
        String promise = "{\"contactId\": \"%s\", \"by\": \"ME\", \"what\": \"Call\"}".formatted(ada);
        String location = ours.as("alice")
                .body(promise)
                .post("/v1/promises")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        theirs.as("alice").get(location).then().statusCode(404);
        theirs.as("alice").post(location + "/keep").then().statusCode(404);
        for (String query : List.of("", "?contactId=" + ada, "?memberId=alice")) {
            theirs.as("alice").get("/v1/promises" + query).then().body("items", hasSize(0));
        }
        theirs.as("alice").get("/v1/promises/record").then().body("mine.made", equalTo(0));
        theirs.as("alice").body(promise).post("/v1/promises").then().statusCode(400);
    }

    @Test
    void sqlWithoutATeamSeesNoRows() throws SQLException {
        ours.logged("alice", Team.call(ours.contact(), "2026-01-05T10:00:00Z"));

        for (String table : TABLES) {
            try (var connection = app.getConnection();
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery("select count(*) from " + table)) {
                answer.next();
                assertThat(answer.getLong(1)).as(table).isZero();
            }
        }
    }

    @Test
    void sqlOfATeamSeesItsOwnRowsOnly() {
        ours.logged("alice", Team.call(ours.contact(), "2026-01-05T10:00:00Z"));
        theirs.logged("alice", Team.call(theirs.contact(), "2026-01-05T10:00:00Z"));

        for (String table : TABLES) {
            List<Object> teams = transactions.call(
                    Scope.of(ours.name()),
                    () -> entities.createNativeQuery("select distinct team from " + table, Object.class)
                            .getResultList());
            assertThat(teams).as(table).isSubsetOf(List.<Object>of(ours.name()));
        }
    }
}
