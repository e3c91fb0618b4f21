package io.keepwarm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// PostgreSQL's own load driver, against the database of the running stack, as the service's own role.
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Path scripts;
    private final int port;
    private final String password;

    /// @param scripts where `touch-setup.sql` and `touch.sql` are
    /// @param home the stack's folder
    Pgbench(Path scripts, Path home, int port) {
        this.scripts = scripts;
        this.port = port;
        try {
            this.password =
                    Files.readString(home.resolve("secrets/interaction_app")).strip();
        } catch (IOException missing) {
            throw new IllegalStateException("There is no stack in " + home, missing);
        }
        run("simple", "touch-setup.sql", "-t", "1");
    }

    /// How many transactions with the statements of a touch the database makes with so many clients.
    double perSecond(int clients, Duration length) {
        String told = run(
                "prepared",
                "touch.sql",
                "-c",
                "" + clients,
                "-j",
                "" + Math.min(clients, 2),
                "-T",
                "" + length.toSeconds());
        var rate = RATE.matcher(told);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench told no rate: " + told);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String run(String mode, String script, String... more) {
        List<String> command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-M",
                mode,
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                "interaction_app",
                "-f",
                scripts.resolve(script).toString()));
        command.addAll(Arrays.asList(more));
        command.add("interaction");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        // As the service's own connections.
        builder.environment().put("PGOPTIONS", "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off");
        try {
            var process = builder.start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pgbench failed: " + told);
            }
            return told;
        } catch (IOException notThere) {
            throw new IllegalStateException("pgbench is not installed", notThere);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
