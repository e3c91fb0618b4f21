package io.keepwarm.chassis.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/// A refusal in the shape of RFC 9457. The `type` is stable, so programs may branch on it; the `detail` tells a person
/// what to do. Thrown from a use case it rolls the transaction back.
public class Problem extends HttpProblem {
    /// Where the types live.
    public static final String TYPES = "https://keepwarm.dev/problems/";

    /// A refusal with a status of 4xx or 5xx; `slug` is the last segment of its type.
    public Problem(int status, String slug, String title, String detail) {
        super(of(status, slug, title, detail));
    }

    private Problem(Builder builder) {
        super(builder);
    }

    /// One thing wrong with a body or a parameter: where (an RFC 6901 pointer or a parameter's name), and what to do.
    public record Flaw(String pointer, String detail) {}

    private static Builder of(int status, String slug, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + slug))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }

    /// 404: there is none, or none the caller may see; the two look alike on purpose.
    public static Problem notFound(String what) {
        return new Problem(404, "not-found", "Not found", "There is no such " + what + ".");
    }

    /// 409: the request is fine, but not in the state things are in.
    public static Problem conflict(String slug, String detail) {
        return new Problem(409, slug, "Conflict", detail);
    }

    /// 409, with a field of its own that says more: what stands in the way, or what may be done.
    public static Problem conflict(String slug, String detail, String field, Object more) {
        return new Problem(of(409, slug, "Conflict", detail).with(field, more));
    }

    /// 403: the caller's role does not suffice.
    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "Forbidden", detail);
    }

    /// 400: a single thing is wrong.
    public static Problem invalid(String pointer, String detail) {
        return invalid(List.of(new Flaw(pointer, detail)));
    }

    /// 400: all that is wrong, so that it can be mended in one go.
    public static Problem invalid(List<Flaw> flaws) {
        String detail =
                flaws.size() == 1 ? told(flaws.getFirst()) : flaws.size() + " fields are not valid; see errors.";
        return new Problem(of(400, "invalid", "Not valid", detail).with("errors", flaws));
    }

    /// The empty pointer stands for the whole.
    private static String told(Flaw flaw) {
        return flaw.pointer().isEmpty() ? flaw.detail() : flaw.pointer() + ": " + flaw.detail();
    }

    /// What is wrong, of a problem made by [#invalid]; of any other, that it is, as the fault of the whole.
    public List<Flaw> flaws() {
        return getParameters().get("errors") instanceof List<?> flaws
                ? flaws.stream().map(Flaw.class::cast).toList()
                : List.of(new Flaw("", String.valueOf(getDetail())));
    }

    /// 400: the body is no JSON at all.
    public static Problem malformed(String detail) {
        return new Problem(400, "malformed-json", "Malformed JSON", detail);
    }

    /// 503: something the request needs is away; it may be sent again after `retryAfterSeconds`.
    public static Problem unavailable(String detail, int retryAfterSeconds) {
        return new Problem(of(503, "unavailable", "Unavailable", detail).withHeader("Retry-After", retryAfterSeconds));
    }

    /// 429: this was asked for too often; it may be asked again after `retryAfterSeconds`.
    public static Problem tooMany(String detail, int retryAfterSeconds) {
        return new Problem(
                of(429, "too-many-requests", "Too many requests", detail).withHeader("Retry-After", retryAfterSeconds));
    }

    /// The problem of a status nobody described any closer.
    static Problem of(Response.StatusType status, String detail) {
        String slug = switch (status.getStatusCode()) {
            case 400 -> "bad-request";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> status.getStatusCode() < 500 ? "refused" : "internal-error";
        };
        return new Problem(status.getStatusCode(), slug, status.getReasonPhrase(), detail);
    }
}
