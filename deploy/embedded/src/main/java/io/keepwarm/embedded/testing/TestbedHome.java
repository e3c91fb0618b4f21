package io.keepwarm.embedded.testing;

import io.keepwarm.embedded.home.Folder;
import io.keepwarm.embedded.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The home folders of test runs, under the module's `target/testbed`. A run leaves its folder behind to be looked
/// at; the next one removes it, and stops what a killed run left running.
final class TestbedHome {

    private static final Path ALL = Path.of("target", "testbed").toAbsolutePath();

    private TestbedHome() {}

    /// Where the unpacked PostgreSQL is kept for all runs.
    static Path programs() {
        return ALL.resolve("programs");
    }

    static Path create() {
        Folder.create(ALL);
        abandoned().forEach(TestbedHome::remove);
        ProcessHandle self = ProcessHandle.current();
        return Folder.create(ALL.resolve("run-" + self.pid() + "-" + started(self)));
    }

    private static List<Path> abandoned() {
        try (Stream<Path> homes = Files.list(ALL)) {
            return homes.filter(home -> home.getFileName().toString().startsWith("run-"))
                    .filter(home -> !isInUse(home))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInUse(Path home) {
        String[] owner = home.getFileName().toString().split("-", 3);
        return ProcessHandle.of(Long.parseLong(owner[1]))
                .filter(process -> started(process) == Long.parseLong(owner[2]))
                .isPresent();
    }

    private static void remove(Path home) {
        PostgresServer.stop(home, programs());
        Folder.delete(home);
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
    }
}
