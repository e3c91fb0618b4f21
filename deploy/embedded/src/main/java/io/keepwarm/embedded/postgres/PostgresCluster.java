package io.keepwarm.embedded.postgres;

import io.keepwarm.embedded.home.Command;
import io.keepwarm.embedded.home.Folder;
import io.keepwarm.embedded.home.PrivateFile;
import io.keepwarm.embedded.home.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The data folder of one PostgreSQL server and the programs that act on it: make, start, stop. The server it starts
/// is nobody's child: it goes on when this JVM ends.
final class PostgresCluster {

    private static final Duration CHILDREN_MAY_TAKE = Duration.ofSeconds(20);

    private final Path home;
    private final Path data;
    private final Path programs;
    private final OrdinaryUser user = OrdinaryUser.find();
    private final PostmasterFile postmaster;

    PostgresCluster(Path home, Path programs) {
        this.home = home;
        this.data = home.resolve("postgres").resolve("data");
        this.programs = programs;
        this.postmaster = new PostmasterFile(data);
    }

    /// Starts it on this port, or finds it running there.
    void start(int port) {
        Optional<PostmasterFile.Running> running = postmaster.running();
        if (running.isPresent() && running.get().port() == port) {
            return;
        }
        if (running.isPresent()) {
            stop("fast");
        }
        create();
        try {
            // PostgreSQL refuses a data folder that others may look into, as a copy of one often is.
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(data.resolve("postgresql.conf"), PostgresSettings.forPort(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postmaster.disownForeignProcess();
        Instant giveUp = Instant.now().plus(CHILDREN_MAY_TAKE);
        Command.Result result = pgCtl("start", "-w", "-t", "120", "-l", log().toString());
        // After a kill -9 the dead server's children need a moment to notice; until then the data folder is theirs.
        while (!result.succeeded()
                && lastLog().contains("still in use")
                && Instant.now().isBefore(giveUp)) {
            result = pgCtl("start", "-w", "-t", "120", "-l", log().toString());
        }
        if (!result.succeeded()) {
            throw new IllegalStateException(
                    "PostgreSQL did not start on port %d: %s%n%s".formatted(port, result.output(), lastLog()));
        }
    }

    void stop(String mode) {
        if (postmaster.running().isPresent()) {
            pgCtl("stop", "-w", "-m", mode);
        }
    }

    Optional<PostmasterFile.Running> running() {
        return postmaster.running();
    }

    /// The words of a command that stops the server, for somebody who outlives this JVM.
    List<String> stopCommand() {
        return user.command(List.of(program("pg_ctl"), "stop", "-m", "immediate", "-D", data.toString()));
    }

    private void create() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path draft = home.resolve("postgres").resolve("data.new");
        Folder.delete(draft);
        Folder.create(draft);
        String password = Secrets.under(home).get("postgres");
        Path passwordFile = home.resolve("postgres").resolve("password.new");
        try {
            Files.deleteIfExists(passwordFile);
            PrivateFile.readOrCreate(passwordFile, () -> password);
            user.own(home.resolve("postgres"));
            List<String> words = new ArrayList<>(List.of(program("initdb"), "-D", draft.toString(), "-U", "postgres"));
            words.addAll(List.of("-A", "scram-sha-256", "--pwfile", passwordFile.toString(), "-E", "UTF8"));
            // The same order of text and the same upper and lower case on every machine.
            words.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            Command.Result result = Command.run(user.command(words));
            if (!result.succeeded()) {
                throw new IllegalStateException("PostgreSQL could not make its data folder: " + result.output());
            }
            Files.move(draft, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folder.delete(passwordFile);
        }
    }

    private Command.Result pgCtl(String verb, String... more) {
        List<String> words = new ArrayList<>(List.of(program("pg_ctl"), verb, "-D", data.toString()));
        words.addAll(List.of(more));
        return Command.run(user.command(words));
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private Path log() {
        return home.resolve("postgres").resolve("server.log");
    }

    private String lastLog() {
        try {
            List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
