package io.keepwarm.digest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;

/// Plays contact-service over real HTTP: it knows whoever is called `newcomer`, and is away for anybody else.
public class ContactServiceStandIn implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/me", ContactServiceStandIn::me);
        server.start();
        return Map.of(
                "keepwarm.contact.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void me(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        boolean known = claims.contains("\"newcomer\"");
        byte[] body = """
                {"id": "newcomer", "team": "any", "name": "New Comer", "email": "new@comer.example",
                 "zone": "Asia/Tokyo", "leapDay": "FEB_28", "roles": ["member"], "version": 1}
                """.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(known ? 200 : 503, known ? body.length : -1);
            if (known) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
