package io.keepwarm.embedded.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A short-lived program, run to its end.
public final class Command {

    /// How it ended, and what it said.
    public record Result(int exit, String output) {
        public boolean succeeded() {
            return exit == 0;
        }
    }

    private Command() {}

    public static Result run(List<String> words) {
        try {
            // A file, not a pipe: a daemon the program leaves behind would hold the pipe open for ever.
            Path output = Files.createTempFile("keepwarm", ".out");
            try {
                Process process = new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(Path.of("/dev/null").toFile())
                        .start();
                return new Result(process.waitFor(), Files.readString(output).strip());
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + words.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + words.getFirst(), e);
        }
    }
}
