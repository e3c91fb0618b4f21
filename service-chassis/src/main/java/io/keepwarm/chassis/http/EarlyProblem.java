package io.keepwarm.chassis.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/// A refusal before a resource is given the request, because of its body. What is left of the body is not waited
/// for: the connection takes no other request.
record EarlyProblem(int status, String type, String title, String detail) {

    /// Answers with it; done when that is written.
    Future<Void> answer(RoutingContext request) {
        var problem = new JsonObject()
                .put("type", Problem.TYPES + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        return request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(problem.toBuffer());
    }
}
