package io.keepwarm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/// A service's database in the running stack, opened as the superuser, whom no wall between teams stops: to lay into
/// it what would take hours to come about by itself.
final class Database implements AutoCloseable {
    private final Connection connection;

    /// The database of that name in the stack of `KEEPWARM_HOME`, whose front door is at `port`.
    Database(String name, int port) {
        var home = Path.of(System.getProperty("keepwarm.home"));
        try {
            var source = new PGSimpleDataSource();
            source.setUrl("jdbc:postgresql://127.0.0.1:" + (port + 5) + "/" + name);
            source.setUser("postgres");
            source.setPassword(Files.readString(home.resolve("secrets").resolve("postgres"))
                    .strip());
            connection = source.getConnection();
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(
                    "The stack's database cannot be opened; is KEEPWARM_HOME its home?", failure);
        }
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The number that the query answers.
    int number(String sql) {
        return numbers(sql)[0];
    }

    /// The numbers of the one row that the query answers.
    int[] numbers(String sql) {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            var numbers = new int[answer.getMetaData().getColumnCount()];
            for (int column = 0; column < numbers.length; column++) {
                numbers[column] = answer.getInt(column + 1);
            }
            return numbers;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
