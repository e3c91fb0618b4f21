package io.keepwarm.digest.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Somebody who is told: a real HTTP server on this host, which keeps what it gets.
final class Receiver implements AutoCloseable {
    /// What came, with its headers by lower-case name.
    record Request(Map<String, String> headers, String body) {
        JsonPath json() {
            return new JsonPath(body);
        }

        String id() {
            return headers.get("webhook-id");
        }

        String type() {
            return json().getString("type");
        }
    }

    /// How it answers.
    record Answer(int status, Map<String, String> headers, byte[] body) {
        static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }

        static Answer of(int status) {
            return new Answer(status, Map.of(), "thanks".getBytes(StandardCharsets.UTF_8));
        }

        /// Not now, and not before an hour has passed, which is after any test.
        static Answer later() {
            return new Answer(503, Map.of("Retry-After", "3600"), of(503).body());
        }
    }

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Function<Integer, Answer> answers = number -> Answer.of(200);

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hooks?from=keepwarm";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// From now on answers so, by the number of the request, from 1 upwards.
    void answer(Function<Integer, Answer> how) {
        answers = how;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    List<Request> requests(String type) {
        return requests.stream().filter(one -> type.equals(one.type())).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new java.util.TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int number;
        synchronized (requests) {
            requests.add(new Request(headers, body));
            number = requests.size();
        }
        var answer = answers.apply(number);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
