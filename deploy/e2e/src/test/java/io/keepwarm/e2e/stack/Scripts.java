package io.keepwarm.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The scripts of `deploy/local`, run for one home.
final class Scripts {
    private static final long PATIENCE_MINUTES = 8;

    private final Path folder;
    private final Map<String, String> environment;

    /// @param environment what the scripts are told of the stack, the home above all
    Scripts(Path checkout, Map<String, String> environment) {
        this.folder = checkout.resolve("deploy/local");
        this.environment = Map.copyOf(environment);
    }

    /// Runs a script and answers what it said.
    ///
    /// @throws IllegalStateException with what it said, when it fails or does not end
    String run(String script, String... arguments) {
        return run(Map.of(), script, arguments);
    }

    /// The same with more environment variables, which whatever the script starts gets too.
    String run(Map<String, String> more, String script, String... arguments) {
        try {
            // A file and no pipe: what the script leaves running would hold a pipe open.
            Path said = Files.createTempFile("keepwarm-" + script, ".out");
            try {
                int code = exitCode(process(more, script, arguments)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectOutput(said.toFile())
                        .start());
                String text = Files.readString(said);
                if (code != 0) {
                    throw new IllegalStateException("deploy/local/" + script + " failed (" + code + "):\n" + text);
                }
                return text;
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A process that runs `down` when its standard input ends: when it is closed, or when this JVM is gone,
    /// however it went.
    Process downAtEndOfInput(Path log) {
        try {
            var guard = new ProcessBuilder(
                    "bash",
                    "-c",
                    "trap '' HUP INT TERM; read -r _; exec \"$0\"",
                    folder.resolve("down").toString());
            guard.environment().putAll(environment);
            return guard.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder process(Map<String, String> more, String script, String... arguments) {
        var process = new ProcessBuilder();
        process.command().add(folder.resolve(script).toString());
        process.command().addAll(java.util.List.of(arguments));
        process.environment().putAll(environment);
        process.environment().putAll(more);
        return process;
    }

    private static int exitCode(Process process) {
        try {
            if (process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IllegalStateException("A script did not end in " + PATIENCE_MINUTES + " minutes");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
