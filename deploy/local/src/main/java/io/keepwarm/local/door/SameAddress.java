package io.keepwarm.local.door;

import io.vertx.core.Future;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/// Lets a service see the address the caller used: the links it makes then lead back to the front door, not past it.
final class SameAddress implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HostAndPort asked = context.request().proxiedRequest().authority();
        if (asked != null) {
            context.request().setAuthority(asked);
        }
        return context.sendRequest();
    }
}
