package io.keepwarm.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `postmaster.pid`: who serves a data folder. It outlives a killed server, and its process id may by now belong to
/// any other program.
final class PostmasterFile {

    /// The process named in the file, proven to be a server of this very data folder.
    record Running(long pid, int port) {}

    private final Path data;

    PostmasterFile(Path data) {
        this.data = data;
    }

    Optional<Running> running() {
        List<String> lines = read();
        if (lines.size() < 4) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        return isServer(pid)
                ? Optional.of(new Running(pid, Integer.parseInt(lines.get(3).strip())))
                : Optional.empty();
    }

    /// Makes a leftover file harmless when its process id was given to another program, which would keep PostgreSQL
    /// from starting. The id alone is replaced: the shared memory key behind it is how PostgreSQL notices that
    /// children of the dead server are still writing.
    void disownForeignProcess() {
        List<String> lines = new ArrayList<>(read());
        if (lines.isEmpty() || !isAlive(lines.getFirst()) || running().isPresent()) {
            return;
        }
        try {
            Process ended = new ProcessBuilder("true").start();
            ended.waitFor();
            lines.set(0, Long.toString(ended.pid()));
            Files.writeString(file(), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while cleaning " + file(), e);
        }
    }

    private boolean isServer(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    private static boolean isAlive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .map(ProcessHandle::isAlive)
                .orElse(false);
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file());
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
