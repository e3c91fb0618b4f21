package io.keepwarm.chassis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.sample.SampleService;
import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@SampleService
class KnowledgeSchemaTest {
    @Inject
    BackgroundDatabase background;

    @Inject
    KnowledgeSchema ofTheService;

    /// The service that other tests go on to use has the same tables as before: to it they are its own again.
    @AfterEach
    void handBack() throws SQLException {
        String ours = ofTheService.generation();
        execute("update knowledge.generation set id = '" + ours + "'");
        execute("alter table knowledge.inbox drop constraint of_this_schema,"
                + " add constraint of_this_schema check (generation = '" + ours + "') not valid");
    }

    @Test
    void aRestartFindsTheGenerationItHad() {
        assertThat(schema().generation()).isEqualTo(schema().generation());
    }

    @Test
    void aDroppedSchemaIsMadeAnewUnderANewGeneration() throws SQLException {
        String before = schema().generation();
        var older = schema();
        older.generation();
        execute("drop schema knowledge cascade");

        String after = schema().generation();
        assertThat(after).isNotEqualTo(before);
        assertThat(schema().generation()).isEqualTo(after);
        assertThat(older.isCurrent()).isFalse();
        assertThat(older.mayBeAnother()).isTrue();
    }

    @Test
    void aSchemaThatIsGoneMayBeAnother() throws SQLException {
        var older = schema();
        older.generation();
        execute("drop schema knowledge cascade");
        try {
            assertThat(older.mayBeAnother()).isTrue();
        } finally {
            schema().generation();
        }
    }

    private static void execute(String sql) throws SQLException {
        var database = new PGSimpleDataSource();
        database.setUrl(value("url"));
        database.setUser(value("owner.user"));
        database.setPassword(value("owner.password"));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private KnowledgeSchema schema() {
        return new KnowledgeSchema(
                value("url"),
                value("owner.user"),
                value("owner.password"),
                value("app.user"),
                value("background.user"),
                background);
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getValue("keepwarm.db." + name, String.class);
    }
}
