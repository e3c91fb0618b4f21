package io.keepwarm.chassis.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers over HTTP as contact-service does: a contact is there when a test has put a file for it into a folder, which
/// both sides of the test's class loaders see. `keepwarm.test.contacts` names the folder; the file `away` in it makes
/// every answer a 503.
public class ContactServiceStandIn implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;
    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory(Path.of("target"), "contacts").toAbsolutePath();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/contacts", this::contacts);
        server.createContext("/v1/me", exchange -> answer(exchange, me(exchange)));
        server.start();
        return Map.of(
                "keepwarm.contact.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "keepwarm.test.contacts",
                folder.toString());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void contacts(HttpExchange exchange) throws IOException {
        String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
        Path team = folder.resolve(claim(exchange, "team"));
        String items = (query.contains("email=")
                        ? filesWith(team, query.replaceAll(".*email=([^&]*).*", "$1"))
                        : Arrays.stream(query.replaceAll(".*ids=([^&]*).*", "$1")
                                        .split(","))
                                .map(team::resolve)
                                .filter(Files::exists))
                .map(ContactServiceStandIn::read)
                .collect(Collectors.joining(","));
        answer(exchange, "{\"items\":[" + items + "],\"next\":null}");
    }

    private static Stream<Path> filesWith(Path team, String email) throws IOException {
        if (Files.notExists(team)) {
            return Stream.of();
        }
        try (var files = Files.list(team)) {
            return files.filter(file -> read(file).contains("\"" + email + "\"")).toList().stream();
        }
    }

    private static String me(HttpExchange exchange) {
        return """
                {"id": "%s", "team": "%s", "name": "Somebody", "zone": "%s", "leapDay": "FEB_28", "roles": ["member"]}
                """.formatted(claim(exchange, "sub"), claim(exchange, "team"), claim(exchange, "zoneinfo"));
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean away = Files.exists(folder.resolve(claim(exchange, "team")).resolve("away"));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : 200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /// The token was signed by the tests' own issuer; here it is only read.
    private static String claim(HttpExchange exchange, String name) {
        String token = exchange.getRequestHeaders().getFirst("Authorization").split("\\.")[1];
        String claims = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        return claims.contains("\"" + name + "\":\"")
                ? claims.replaceAll(".*\"" + name + "\":\"([^\"]*)\".*", "$1")
                : "UTC";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
