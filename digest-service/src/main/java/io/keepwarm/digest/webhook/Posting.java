package io.keepwarm.digest.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Posts a body to a target and reads as little as is needed of the answer. Each post is a connection of its own to an
/// address that was checked for it; no redirect is followed, and after the patience, the look-up of the name's address
/// included, all is over, whatever the other side does.
@ApplicationScoped
class Posting {
    private final HttpClient client;
    private final Destinations destinations;
    private final Duration patience;

    Posting(
            Vertx vertx,
            Destinations destinations,
            @ConfigProperty(name = "keepwarm.webhook.patience") Duration patience) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(64)
                .setConnectTimeout((int) patience.toMillis())
                .setMaxHeaderSize(16_384));
        this.destinations = destinations;
        this.patience = patience;
    }

    /// Posts and waits for the answer, for the patience at most. Never throws.
    Reply post(Target target, Map<String, String> headers, String body) {
        var reading = new ReplyReading();
        var open = new AtomicReference<HttpClientRequest>();
        // A name server may take longer than anybody waits, and cannot be told to hurry.
        Thread.ofVirtual()
                .name("webhook-lookup")
                .start(() -> resolve(target, reading)
                        .ifPresent(address -> client.request(options(target, address))
                                .onSuccess(request -> {
                                    open.set(request);
                                    if (reading.reply().isDone()) {
                                        request.reset();
                                        return;
                                    }
                                    headers.forEach(request::putHeader);
                                    request.response().onSuccess(reading::read).onFailure(reading::fail);
                                    request.send(Buffer.buffer(body));
                                })
                                .onFailure(reading::fail)));
        return await(reading.reply(), open);
    }

    private Optional<InetAddress> resolve(Target target, ReplyReading reading) {
        try {
            return Optional.of(destinations.resolve(target));
        } catch (UnknownHostException unknown) {
            reading.reply().complete(new Reply.Silent("There is no host " + target.host() + " just now"));
        } catch (Destinations.Internal refused) {
            reading.reply().complete(new Reply.Silent(String.valueOf(refused.getMessage())));
        }
        return Optional.empty();
    }

    private Reply await(CompletableFuture<Reply> reply, AtomicReference<HttpClientRequest> open) {
        try {
            return reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            // Should it connect after all, nothing is sent.
            reply.cancel(true);
            return new Reply.Silent("No answer within " + patience.toSeconds() + " seconds");
        } catch (ExecutionException failure) {
            return new Reply.Silent("It cannot be reached: " + failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reply.Silent("Keepwarm was stopped meanwhile");
        } finally {
            var request = open.get();
            if (request != null) {
                request.reset();
            }
        }
    }

    /// The checked address is where it connects; the name is for `Host`, SNI and the certificate.
    private static RequestOptions options(Target target, InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.isSecure())
                .setURI(target.path())
                .setFollowRedirects(false);
    }
}
