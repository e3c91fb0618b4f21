package io.keepwarm.local;

import io.keepwarm.embedded.home.Secrets;
import io.keepwarm.embedded.postgres.PostgresServer;
import io.keepwarm.local.routing.Service;
import java.nio.file.Path;

/// `DatabaseProgram HOME PORT`: starts PostgreSQL with a database for each service, makes the secrets the services
/// are given, and ends. The server stays.
public final class DatabaseProgram {

    private DatabaseProgram() {}

    public static void main(String[] args) {
        try {
            start(Path.of(args[0]), Integer.parseInt(args[1]));
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void start(Path home, int port) {
        PostgresServer server = PostgresServer.start(home, port);
        for (Service service : Service.values()) {
            server.ensureDatabase(service.label());
        }
        Secrets.under(home).get("link");
    }
}
