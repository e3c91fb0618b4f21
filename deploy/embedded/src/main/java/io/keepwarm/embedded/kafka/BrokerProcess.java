package io.keepwarm.embedded.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A broker in a JVM of its own that ends with this one. It may be killed at any moment and started again on the same
/// home and ports: every record it acknowledged is still there.
public final class BrokerProcess implements AutoCloseable {

    private static final Duration START_WITHIN = Duration.ofSeconds(90);

    private final Process process;
    private final int port;

    private BrokerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Returns when the broker answers.
    public static BrokerProcess start(Path home, int port, int controllerPort) {
        Path log = home.resolve("logs").resolve("kafka.log");
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(readyFile(home));
            Process process = new ProcessBuilder(command(home, port, controllerPort))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            awaitReady(process, home, log);
            return new BrokerProcess(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the broker", e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    /// As `kill -9`: no farewell, nothing flushed.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    static Path readyFile(Path home) {
        return home.resolve("run").resolve("kafka.ready");
    }

    private static List<String> command(Path home, int port, int controllerPort) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                BrokerClassPath.find(),
                Broker.class.getName(),
                home.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort),
                "--with-parent");
    }

    private static void awaitReady(Process process, Path home, Path log) throws IOException {
        Instant giveUp = Instant.now().plus(START_WITHIN);
        while (!Long.toString(process.pid()).equals(readyPid(home))) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                process.destroyForcibly();
                throw new IllegalStateException("The broker did not start, see " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static String readyPid(Path home) throws IOException {
        try {
            return Files.readString(readyFile(home));
        } catch (NoSuchFileException _) {
            return "";
        }
    }
}
