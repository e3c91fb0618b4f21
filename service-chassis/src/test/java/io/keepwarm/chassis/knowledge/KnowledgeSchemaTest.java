package io.keepwarm.chassis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.chassis.sample.SampleService;
import io.keepwarm.chassis.tenancy.BackgroundDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@SampleService
class KnowledgeSchemaTest {
    @Inject
    BackgroundDatabase background;

    @Test
    void aRestartFindsTheGenerationItHad() {
        assertThat(schema().generation()).isEqualTo(schema().generation());
    }

    @Test
    void aDroppedSchemaIsMadeAnewUnderANewGeneration() throws SQLException {
        String before = schema().generation();
        var older = schema();
        older.generation();
        drop();

        String after = schema().generation();
        assertThat(after).isNotEqualTo(before);
        assertThat(schema().generation()).isEqualTo(after);
        assertThat(older.isCurrent()).isFalse();
    }

    private static void drop() throws SQLException {
        var database = new PGSimpleDataSource();
        database.setUrl(value("url"));
        database.setUser(value("owner.user"));
        database.setPassword(value("owner.password"));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema knowledge cascade");
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
