package io.keepwarm.contact.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.contact.AppDatabase;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.card.CardDraft;
import io.keepwarm.contact.card.EmailAddress;
import io.keepwarm.contact.card.PersonName;
import io.keepwarm.contact.card.Phone;
import io.keepwarm.contact.card.Standing;
import io.keepwarm.contact.search.Closeness;
import io.keepwarm.contact.search.Mark;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.contact.search.Terms;
import io.keepwarm.contact.search.Wanted;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Looks at what a search costs, as the role that serves requests: how many rows of the table it touches.
@QuarkusTest
@ContactService
class ContactSearchPlanTest {
    private static final int ROWS = 4_000;
    private static final String TEAM = "team-" + UUID.randomUUID();
    private static final TeamSign SIGN = TeamSign.of(TEAM);
    private static final int PAGE = 51;
    private static final UUID CIRCLE = UUID.randomUUID();
    private static final int IN_CIRCLE = 30;
    /// More, whose names all stand behind the others in the order of names.
    private static final int LAST = 1_200;

    @BeforeAll
    static void fill() throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            try (var insert = app.prepareStatement("""
                    insert into contact (id, version, keeper_id, visibility, state, tier, sort_name, import_prints, card, terms,
                                         created_at, created_by, updated_at)
                    values (?, 1, ?, 'TEAM', 'ACTIVE', 'REGULAR', ?, '{}', '{}', array_to_tsvector(?), now(), ?, now())
                    """)) {
                for (int n = 0; n < ROWS + LAST; n++) {
                    String keeper = n < ROWS ? "member" + n % 100 : "another";
                    String family = (n < ROWS ? "Family" : "Zed") + Integer.toString(n * 7919, 36);
                    var card = CardDraft.of(
                                    new PersonName(null, "Given" + n % 50, family, null, null, null, null, null))
                            .reachedAt(
                                    List.of(new EmailAddress("p" + n + "@mail.example", List.of(), false)),
                                    List.of(new Phone("+49 170 " + (1_000_000 + n * 7919), List.of(), false)),
                                    List.of())
                            .worksAt(null, n % 500 == 0 ? "Oceanographer" : null, null)
                            .card()
                            .completed(Standing.ENTERED);
                    insert.setObject(1, UUID.randomUUID());
                    insert.setString(2, keeper);
                    insert.setString(3, family.toLowerCase(java.util.Locale.ROOT));
                    insert.setArray(
                            4,
                            app.createArrayOf(
                                    "text", Terms.of(SIGN, card, keeper).toArray()));
                    insert.setString(5, keeper);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (var insert = app.createStatement()) {
                insert.execute("insert into circle (id, version, member_id, name, created_at, updated_at) values ('"
                        + CIRCLE + "', 1, 'member1', 'Some', now(), now())");
                insert.execute("insert into circle_member (circle_id, contact_id, added_at) select '" + CIRCLE
                        + "', id, now() from contact limit " + IN_CIRCLE);
            }
            app.commit();
        }
        try (var owner = AppDatabase.open("owner");
                var statement = owner.createStatement()) {
            statement.execute("analyze contact");
            owner.commit();
        }
    }

    private record Cost(int found, long scans, long touched) {}

    private static Cost cost(String wanted, String sort) throws SQLException {
        return cost(wanted, sort, null);
    }

    private static Cost cost(String wanted, String sort, UUID circle) throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            int found = 0;
            try (var search = app.prepareStatement(
                    "select * from search_contacts('member1', ?, null, false, ?, false, null, null, null, " + PAGE
                            + ", ?)")) {
                search.setString(1, wanted);
                search.setString(2, sort);
                search.setObject(3, circle);
                try (var ids = search.executeQuery()) {
                    while (ids.next()) {
                        found++;
                    }
                }
            }
            return touched(app, found);
        }
    }

    private static Cost touched(Connection app, int found) throws SQLException {
        try (var statement = app.createStatement();
                var figures = statement.executeQuery("""
                        select seq_scan, seq_tup_read + coalesce(idx_tup_fetch, 0)
                        from pg_stat_xact_user_tables where relname = 'contact'
                        """)) {
            figures.next();
            return new Cost(found, figures.getLong(1), figures.getLong(2));
        }
    }

    @Test
    void aNameIsFoundByTheIndexOfTerms() throws SQLException {
        String family = "family" + Integer.toString(1234 * 7919, 36);
        for (boolean forgiving : new boolean[] {false, true}) {
            var cost = cost(
                    Wanted.in(SIGN)
                            .words(family, forgiving ? Closeness.ALMOST : Closeness.ANYHOW)
                            .query(),
                    "name");
            assertThat(cost.found()).isPositive();
            assertThat(cost.scans()).isZero();
            assertThat(cost.touched()).isLessThan(100);
        }
    }

    @Test
    void aSlipInATitleAndDigitsAmidANumberAreFoundByTheIndexOfTerms() throws SQLException {
        var slip = cost(Wanted.in(SIGN).words("oceanograhper", Closeness.ALMOST).query(), "name");
        assertThat(slip.found()).isEqualTo(1 + (ROWS + LAST - 1) / 500);
        assertThat(slip.scans()).isZero();
        assertThat(slip.touched()).isLessThan(100);
        var digits = cost(
                Wanted.in(SIGN)
                        .words(String.valueOf(1_000_000 + 1234 * 7919).substring(1), Closeness.ANYHOW)
                        .query(),
                "name");
        assertThat(digits.found()).isPositive();
        assertThat(digits.scans()).isZero();
        assertThat(digits.touched()).isLessThan(100);
    }

    @Test
    void aWholeValueIsFoundByTheIndexOfTerms() throws SQLException {
        var byEmail =
                cost(Wanted.in(SIGN).having(Mark.EMAIL, "p77@mail.example").query(), "name");
        assertThat(byEmail).isEqualTo(new Cost(1, 0, 1));
        var byKeeper = cost(Wanted.in(SIGN).having(Mark.KEEPER, "member5").query(), "updatedAt");
        assertThat(byKeeper.found()).isEqualTo(40);
        assertThat(byKeeper.scans()).isZero();
        assertThat(byKeeper.touched()).isLessThanOrEqualTo(200);
    }

    @Test
    void aListWalksTheIndexOfItsOrder() throws SQLException {
        for (String sort : List.of("name", "updatedAt", "createdAt")) {
            var cost = cost(null, sort);
            assertThat(cost.found()).isEqualTo(PAGE);
            assertThat(cost.scans()).as(sort).isZero();
            assertThat(cost.touched()).as(sort).isLessThan(PAGE + 10);
        }
    }

    @Test
    void aPageFurtherOnStartsBehindTheLastName() throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            try (var search = app.prepareStatement("select count(*) from search_contacts('member1', null, null, false,"
                            + " 'name', false, 'family5', null, '00000000-0000-0000-0000-000000000000', " + PAGE
                            + ")");
                    var answer = search.executeQuery()) {
                answer.next();
                var cost = touched(app, answer.getInt(1));
                assertThat(cost.found()).isEqualTo(PAGE);
                assertThat(cost.touched()).isLessThan(PAGE + 10);
            }
        }
    }

    @Test
    void aLetterOrTwoOfManyNamesIsMetAlongTheOrder() throws SQLException {
        for (String text : List.of("f", "gi", "fam giv")) {
            var cost = cost(Wanted.in(SIGN).words(text, Closeness.ANYHOW).query(), "name");
            assertThat(cost.found()).isEqualTo(PAGE);
            assertThat(cost.scans()).as(text).isZero();
            assertThat(cost.touched()).as(text).isLessThan(500);
        }
    }

    @Test
    void theBestAreFoundWithoutALookAtAllTheOthers() throws SQLException {
        String family = "family" + Integer.toString(1234 * 7919, 36);
        for (String text : List.of("f", "gi", "fam giv", "given7", "given7 f", family)) {
            var cost = best(text);
            assertThat(cost.found()).as(text).isPositive();
            assertThat(cost.scans()).as(text).isZero();
            assertThat(cost.touched()).as(text).isLessThan(1_000);
        }
    }

    @Test
    void whoeverIsListedByANameThatBeginsSoIsFoundAtOnceThoughAllOfThemAreTheLast() throws SQLException {
        for (String text : List.of("z", "ze", "zed")) {
            var cost = best(text);
            assertThat(cost.found()).as(text).isEqualTo(PAGE);
            assertThat(cost.scans()).as(text).isZero();
            assertThat(cost.touched()).as(text).isLessThan(300);
        }
    }

    @Test
    void manyWhoAllStandAtTheEndOfTheOrderAreReachedWithoutAWalkThroughAllTheOthers() throws SQLException {
        var cost = cost(Wanted.in(SIGN).words("zed giv", Closeness.ANYHOW).query(), "name");
        assertThat(cost.found()).isEqualTo(PAGE);
        assertThat(cost.scans()).isZero();
        assertThat(cost.touched()).isLessThan(2 * LAST + 100);
    }

    private static Cost best(String text) throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            int found = 0;
            try (var search = app.prepareStatement("select * from ranked_contacts('member1', ?, ?, ?, null,"
                    + " false, 'name', false, null, null, null, null, " + PAGE + ", null)")) {
                var questions = Wanted.ranks(text).stream()
                        .map(rank -> Wanted.in(SIGN).words(text, rank).query())
                        .toArray();
                search.setArray(1, app.createArrayOf("text", questions));
                search.setString(
                        2, Wanted.in(SIGN).words(text, Closeness.ANYHOW).query());
                search.setString(3, Wanted.onlyWord(text).orElse(null));
                try (var ids = search.executeQuery()) {
                    while (ids.next()) {
                        found++;
                    }
                }
            }
            return touched(app, found);
        }
    }

    @Test
    void whoIsListedSoIsMetAlongTheOrderOfNamesUntilThePageIsFull() throws SQLException {
        try (var app = AppDatabase.open("app")) {
            AppDatabase.setTeam(app, TEAM);
            int found = 0;
            try (var search = app.prepareStatement(
                    "select * from listed_contacts('member1', ?, null, 'family', 'familyz', null, " + PAGE + ")")) {
                search.setString(1, Wanted.in(SIGN).words("f", Closeness.BEGUN).query());
                try (var ids = search.executeQuery()) {
                    while (ids.next()) {
                        found++;
                    }
                }
            }
            var cost = touched(app, found);
            assertThat(cost.found()).isEqualTo(PAGE);
            assertThat(cost.scans()).isZero();
            assertThat(cost.touched()).isLessThan(PAGE + 10);
        }
    }

    @Test
    void aCircleIsGatheredMemberByMember() throws SQLException {
        for (String sort : List.of("name", "updatedAt")) {
            for (String wanted : new String[] {
                null, Wanted.in(SIGN).having(Mark.STATE, "ACTIVE").query()
            }) {
                var cost = cost(wanted, sort, CIRCLE);
                assertThat(cost.found()).isEqualTo(IN_CIRCLE);
                assertThat(cost.scans()).as(sort).isZero();
                assertThat(cost.touched()).as(sort).isLessThan(IN_CIRCLE + 10);
            }
        }
    }

    @Test
    void whatNearlyEverybodyHasIsNotCollectedFirst() throws SQLException {
        var cost = cost(Wanted.in(SIGN).having(Mark.STATE, "ACTIVE").query(), "name");
        assertThat(cost.found()).isEqualTo(PAGE);
        assertThat(cost.scans()).isZero();
        assertThat(cost.touched()).isLessThan(500);
    }
}
