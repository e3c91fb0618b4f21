package io.keepwarm.e2e.stack;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/// The whole of Keepwarm as `deploy/local/up` starts it, in a home and on ports of its own. It ends with this JVM,
/// however that ends.
public final class Stack implements AutoCloseable {
    private static final int PORTS = 10;
    /// Behind the front door's.
    private static final int POSTGRES_PORT = 5;

    private static final int KAFKA_PORT = 6;
    private static final int MAIL_DROP_PORT = 9;
    /// Of the file in which PostgreSQL says where it runs, counted from 0.
    private static final int PORT_LINE = 3;
    private static final int LONGEST_ANSWER_MILLIS = 60_000;
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private final Path home;
    private final String door;
    private final Scripts scripts;
    private final Process guard;

    private Stack(Path home, int port, Scripts scripts, Process guard) {
        this.home = home;
        this.door = "http://localhost:" + port;
        this.scripts = scripts;
        this.guard = guard;
    }

    /// Starts it with no data and returns when all of it answers. What an earlier run has left is removed.
    static Stack start(Path checkout, Path home) {
        RestAssured.config = RestAssured.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .setParam("http.connection.timeout", LONGEST_ANSWER_MILLIS)
                        .setParam("http.socket.timeout", LONGEST_ANSWER_MILLIS))
                .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("message/rfc822", ContentType.TEXT));
        int port = PortRange.find(PORTS);
        var scripts = new Scripts(
                checkout,
                Map.of(
                        "KEEPWARM_HOME", home.toString(),
                        "KEEPWARM_PORT", Integer.toString(port),
                        // Maven has just packaged everything.
                        "KEEPWARM_BUILD", "no"));
        scripts.run("reset", "--yes");
        var guard = scripts.downAtEndOfInput(logBeside(home));
        var stack = new Stack(home, port, scripts, guard);
        try {
            scripts.run("up");
            return stack;
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    private static Path logBeside(Path home) {
        try {
            return Files.createDirectories(home.getParent()).resolve("stack-down.log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address of the front door.
    public String url() {
        return door;
    }

    /// The way in for mails that members drop by SMTP.
    public SmtpLine mailDrop() {
        return new SmtpLine(URI.create(door).getPort() + MAIL_DROP_PORT);
    }

    /// A member of a team, with a token good for an hour.
    public Person member(String member, String team) {
        return person(Map.of("member", member, "team", team));
    }

    /// Somebody with a token of one's own making: `member`, `team`, `roles`, `email`, `name`, `zone`, `locale`.
    public Person person(Map<String, Object> claims) {
        String token = RestAssured.given()
                .baseUri(door)
                .contentType("application/json")
                .body(claims)
                .post("/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return new Person((String) claims.get("member"), (String) claims.get("team"), token, door);
    }

    /// Somebody who looks after the services and belongs to no team.
    public Person operator() {
        return person(Map.of("member", "operator"));
    }

    /// The mails caught so far.
    public Mailbox mailbox() {
        return new Mailbox(home.resolve("mail"));
    }

    /// What the services take for now.
    public Instant now() {
        Path file = home.resolve("clock");
        try {
            return Files.exists(file)
                    ? Instant.now().plus(Duration.parse(Files.readString(file).strip()))
                    : Instant.now();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moves the services' clock ahead to `instant`, to the second after it at the latest.
    public void moveClockTo(Instant instant) {
        long seconds = Duration.between(now(), instant).plusSeconds(1).toSeconds();
        scripts.run("clock", "+PT" + seconds + "S");
    }

    /// Kills a part as kill -9 does, and returns when it is gone.
    public void kill(Part part) {
        var process = process(part).orElseThrow(() -> new IllegalStateException(part + " does not run"));
        process.destroyForcibly();
        awaitEnd(part, process);
    }

    /// Starts whatever does not run and returns when all of it answers, as a user would after a crash.
    public void up() {
        scripts.run("up");
    }

    /// Stops a service in good order and starts it such that it dies at a named crash point.
    public void restartToDieAt(String crashPoint, Part service) {
        var process = process(service).orElseThrow(() -> new IllegalStateException(service + " does not run"));
        process.destroy();
        awaitEnd(service, process);
        Map<String, String> armed = new HashMap<>();
        armed.put("KEEPWARM_CRASH_AT", crashPoint);
        scripts.run(armed, "up");
    }

    /// Where in the databases and topics of the stack some words are kept.
    public List<String> tracesOf(String words) {
        int first = URI.create(door).getPort();
        return new Traces(home, first + POSTGRES_PORT, first + KAFKA_PORT).of(words);
    }

    /// Drops what a service that does not run has heard of the others: its schema `knowledge`.
    public void forgetKnowledge(Part service) {
        String owner = service.label() + "_owner";
        var database = new PGSimpleDataSource();
        try {
            int port = Integer.parseInt(Files.readAllLines(home.resolve(Part.POSTGRES.processFile()))
                    .get(PORT_LINE)
                    .strip());
            database.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + service.label());
            database.setUser(owner);
            database.setPassword(
                    Files.readString(home.resolve("secrets").resolve(owner)).strip());
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("drop schema knowledge cascade");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("Schema knowledge of " + service + " cannot be dropped", e);
        }
    }

    /// Returns when a part has died by itself.
    public void awaitDeath(Part part) {
        await(part + " dies").atMost(A_WHILE).until(() -> process(part).isEmpty());
    }

    private void awaitEnd(Part part, ProcessHandle process) {
        await(part + " ends")
                .atMost(A_WHILE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !runs(process));
    }

    private Optional<ProcessHandle> process(Part part) {
        try {
            Path file = home.resolve(part.processFile());
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            long id = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(id).filter(Stack::runs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A dead process whose end nobody has asked for yet still counts as alive, but has no command any more.
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /// Stops it. Data and logs stay until the next start, for whoever wants to know what happened.
    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(4, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The stack does not stop");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
