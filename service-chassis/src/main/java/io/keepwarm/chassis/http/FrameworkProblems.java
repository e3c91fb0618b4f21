package io.keepwarm.chassis.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/// What the framework refuses by itself, told as a problem.
final class FrameworkProblems {

    Response toResponse(WebApplicationException failure) {
        var status = failure.getResponse().getStatusInfo();
        boolean told = Problem.MEDIA_TYPE.equals(failure.getResponse().getMediaType());
        if (status.getStatusCode() < 400 || told) {
            return failure.getResponse();
        }
        String detail = switch (status.getStatusCode()) {
            case 401 -> "Send a valid bearer token in the Authorization header.";
            case 403 -> "Your role does not allow this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "This address does not offer what the Accept header asks for.";
            case 413 -> "The body is larger than this address takes.";
            case 415 -> "This address does not take a body of this Content-Type.";
            default ->
                status.getStatusCode() >= 500
                        ? "Something went wrong here; it has been logged."
                        : "The request was refused.";
        };
        return Problem.of(status, detail).toResponse();
    }
}
