package io.keepwarm.local.door;

import io.keepwarm.embedded.issuer.TokenIssuer;
import io.keepwarm.local.routing.RouteTable;
import io.keepwarm.local.routing.Service;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// One address for all services. Bodies are streamed both ways and connections to the services are kept open; nothing
/// is logged for a request. Deploy as many instances as there are cores: each works on a thread of its own.
public final class FrontDoor extends AbstractVerticle {
    /// As much as a service takes.
    private static final int LONGEST_REQUEST_LINE = 16_384;

    private static final int CONNECTIONS_PER_SERVICE = 64;

    private final int port;
    private final RouteTable routes = new RouteTable();
    private final AuthEndpoint auth;
    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);

    public FrontDoor(int port, TokenIssuer issuer) {
        this.port = port;
        this.auth = new AuthEndpoint(issuer);
    }

    @Override
    public void start(Promise<Void> started) {
        for (Service service : Service.values()) {
            // A pool each: a service that hangs takes no connection from the others.
            proxies.put(
                    service,
                    HttpProxy.reverseProxy(client())
                            .origin(service.port(port), "127.0.0.1")
                            .addInterceptor(new SameAddress())
                            .addInterceptor(new AwayService(service)));
        }
        HttpServerOptions options = new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
                .setMaxInitialLineLength(LONGEST_REQUEST_LINE);
        vertx.createHttpServer(options)
                .requestHandler(this::route)
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private HttpClient client() {
        HttpClientOptions options = new HttpClientOptions().setConnectTimeout(2000);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
    }

    private void route(HttpServerRequest request) {
        String path = request.path();
        if (path == null) {
            Problem.notFound().answer(request);
        } else if (path.startsWith("/auth/")) {
            auth.handle(request, path);
        } else {
            Optional.ofNullable(routes.owner(path).map(proxies::get).orElse(null))
                    .ifPresentOrElse(
                            proxy -> proxy.handle(request),
                            () -> Problem.notFound().answer(request));
        }
    }
}
