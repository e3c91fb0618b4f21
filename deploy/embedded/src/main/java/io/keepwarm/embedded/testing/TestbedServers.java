package io.keepwarm.embedded.testing;

import io.keepwarm.embedded.home.FreePorts;
import io.keepwarm.embedded.kafka.BrokerProcess;
import io.keepwarm.embedded.postgres.PostgresServer;
import io.keepwarm.embedded.smtp.MailCatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The servers all tests of a JVM share. Quarkus may load this class several times; what is running is therefore
/// remembered in system properties, which all class loaders see, and never in a static field.
record TestbedServers(Path home, PostgresServer postgres, String kafka, int smtpPort) {

    private static final String RUNNING = "keepwarm.testbed";

    static TestbedServers ofThisJvm() {
        synchronized (Runtime.getRuntime()) {
            String running = System.getProperty(RUNNING);
            return running == null ? startAll() : find(running);
        }
    }

    private static TestbedServers startAll() {
        Path home = TestbedHome.create();
        List<Integer> ports = FreePorts.find(4);
        CompletableFuture<BrokerProcess> broker =
                CompletableFuture.supplyAsync(() -> BrokerProcess.start(home, ports.get(1), ports.get(2)));
        PostgresServer postgres = PostgresServer.start(home, ports.get(0), TestbedHome.programs());
        stopWithThisJvm(postgres);
        MailCatcher mail = MailCatcher.start(home, ports.get(3));
        TestbedServers servers =
                new TestbedServers(home, postgres, broker.join().bootstrapServers(), mail.port());
        System.setProperty(
                RUNNING,
                String.join("|", home.toString(), "" + postgres.port(), servers.kafka(), "" + servers.smtpPort()));
        return servers;
    }

    private static TestbedServers find(String running) {
        String[] parts = running.split("\\|", -1);
        Path home = Path.of(parts[0]);
        PostgresServer postgres = PostgresServer.start(home, Integer.parseInt(parts[1]), TestbedHome.programs());
        return new TestbedServers(home, postgres, parts[2], Integer.parseInt(parts[3]));
    }

    /// The server is nobody's child, so a shell waits for the end of its input, which comes with the end of this JVM,
    /// of whatever kind.
    private static void stopWithThisJvm(PostgresServer postgres) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", "cat >/dev/null; exec \"$@\"", "stop-postgres"));
        words.addAll(postgres.stopCommand());
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
