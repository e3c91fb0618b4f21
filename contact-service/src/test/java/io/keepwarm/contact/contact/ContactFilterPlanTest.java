package io.keepwarm.contact.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Cost;
import io.keepwarm.contact.card.Card;
import io.keepwarm.contact.card.Standing;
import io.keepwarm.contact.search.Closeness;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.search.Terms;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Looks at what it costs to find contacts by interests, needs and birthdays: how many rows are touched, as the role
/// that serves requests.
@QuarkusTest
@ContactService
class ContactFilterPlanTest {
    private static final int ROWS = 4_000;
    private static final int BEE_KEEPERS = 8;
    private static final int IN_NEED = 40;
    private static final int SMALL_TEAMS = 200;
    private static final int PAGE = 51;
    private static final String TEAM = "team-" + UUID.randomUUID();
    private static final TeamSign SIGN = TeamSign.of(TEAM);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Inject
    Contacts contacts;

    @Inject
    TeamTransactions transactions;

    @Inject
    EntityManager entities;

    /// The average team is small, this one is not. All like old music, one in 500 keeps bees, one in 100 needs a grant,
    /// and birthdays are spread over the year.
    @BeforeAll
    static void fill() throws SQLException, JsonProcessingException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            try (var insert = app.prepareStatement("""
                    insert into contact (id, version, keeper_id, visibility, state, tier, sort_name, import_prints, card, terms,
                                         created_at, created_by, updated_at)
                    values (gen_random_uuid(), 1, 'm', 'TEAM', 'ACTIVE', 'REGULAR', ?, '{}', ?::jsonb, array_to_tsvector(?),
                            now(), 'm', now())
                    """)) {
                for (int n = 0; n < ROWS; n++) {
                    String card = card(n);
                    var completed = JSON.readValue(card, Card.class).completed(Standing.ENTERED);
                    insert.setString(1, "n" + n);
                    insert.setString(2, card);
                    insert.setArray(
                            3,
                            app.createArrayOf(
                                    "text", Terms.of(SIGN, completed, "m").toArray()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            app.commit();
        }
        for (int n = 0; n < SMALL_TEAMS; n++) {
            try (var app = AppDatabase.open("app");
                    var insert = app.createStatement()) {
                AppDatabase.setTeam(app, "small-" + UUID.randomUUID());
                insert.execute("""
                        insert into contact (id, version, keeper_id, visibility, state, tier, sort_name, import_prints, card, terms,
                                             created_at, created_by, updated_at)
                        values (gen_random_uuid(), 1, 'm', 'TEAM', 'ACTIVE', 'REGULAR', 'n', '{}', '{}', '', now(), 'm', now())
                        """);
                app.commit();
            }
        }
        try (var owner = AppDatabase.open("owner");
                var statement = owner.createStatement()) {
            statement.execute("analyze contact");
            owner.commit();
        }
    }

    private static String card(int n) {
        return """
                {"name": {"given": "Given%d"}, "birthday": "--%02d-10", "needs": [%s],
                 "interests": [{"kind": "TOPIC", "value": "Old music"}%s]}""".formatted(
                        n,
                        n % 12 + 1,
                        n % (ROWS / IN_NEED) == 0 ? "{\"kind\": \"GRANT\", \"text\": \"money for a field test\"}" : "",
                        n % (ROWS / BEE_KEEPERS) == 0 ? ", {\"kind\": \"HOBBY\", \"value\": \"Keeping bees\"}" : "");
    }

    private void costs(int found, int most, Consumer<ContactFilter> asked) {
        for (String sort : List.of("name", "-updatedAt")) {
            var filter = new ContactFilter();
            filter.sort = sort;
            asked.accept(filter);
            var query = filter.query("m");
            var cost = transactions.call(
                    Scope.of(TEAM),
                    () -> Cost.of(
                            entities,
                            "contact",
                            () -> contacts.search(
                                    "m",
                                    query,
                                    new Contacts.Questions(
                                            new String[] {query.wanted(SIGN, Closeness.ANYHOW)}, null, null),
                                    1,
                                    null,
                                    PAGE)));
            assertThat(cost.found()).as(sort).isEqualTo(found);
            assertThat(cost.scans()).as(sort).isZero();
            assertThat(cost.touched()).as(sort).isLessThan(most);
        }
    }

    @Test
    void aRareInterestIsFoundByTheIndexOfTerms() {
        costs(BEE_KEEPERS, 3 * BEE_KEEPERS, filter -> filter.interest = "keeping bees");
        costs(BEE_KEEPERS, 3 * BEE_KEEPERS, filter -> filter.interest = "Bees");
        costs(0, 10, filter -> filter.interest = "bees keeping");
    }

    @Test
    void anInterestThatAllHaveIsMetAlongTheOrder() {
        costs(PAGE, 500, filter -> filter.interest = "old music");
    }

    @Test
    void anOpenNeedIsFoundByTheIndexOfTerms() {
        costs(IN_NEED, 3 * IN_NEED, filter -> filter.need = "grant");
        costs(IN_NEED, 3 * IN_NEED, filter -> filter.need = "field money");
    }

    @Test
    void aMonthOfBirthdaysCostsAPage() {
        costs(PAGE, 1_000, filter -> filter.birthdayMonth = "5");
    }

    @Test
    void allAtOnceCostNoMoreThanTheRarest() {
        costs(3, 5 * BEE_KEEPERS, filter -> {
            filter.text = "given";
            filter.interest = "bees";
            filter.need = "grant";
            filter.birthdayMonth = "1";
        });
    }
}
