package io.keepwarm.local.door;

import io.keepwarm.local.routing.Service;
import io.vertx.core.Future;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;

/// Answers in place of a service that cannot: 503 when it was not reached, 502 when it was lost on the way.
final class AwayService implements ProxyInterceptor {

    private final Service service;

    AwayService(Service service) {
        this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(cause -> Future.succeededFuture(inItsPlace(context, cause)));
    }

    private ProxyResponse inItsPlace(ProxyContext context, Throwable cause) {
        boolean neverReached = cause instanceof ConnectException;
        Problem problem = neverReached ? Problem.away(service.label()) : Problem.lost(service.label());
        return context.request()
                .release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.CONTENT_TYPE)
                .putHeader("Retry-After", Problem.RETRY_AFTER_SECONDS)
                .setBody(Body.body(problem.body()));
    }
}
