package io.keepwarm.chassis.http;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Versions as strong entity tags (RFC 9110), and the `If-Match` that every change must carry, so that nobody
/// overwrites what they have not seen.
public final class EntityTags {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern TAG = Pattern.compile("\\*|(W/)?\"[^\"]*\"");

    private EntityTags() {}

    /// The `ETag` of a version.
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /// Returns when `ifMatch` names `version` or is `*`.
    ///
    /// @throws Problem 428 without the header, 400 when it holds something else than tags as they were sent,
    ///     412 when the version is another by now, or the tag a weak one
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    428,
                    "precondition-required",
                    "Precondition required",
                    "Send If-Match with the ETag you last read, or * to change whatever is there.");
        }
        var tags = List.of(COMMA.split(ifMatch.strip()));
        if (!tags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
            throw Problem.of(
                    Response.Status.BAD_REQUEST,
                    "If-Match is the ETag you last read with its quotes, such as " + of(version)
                            + ", or * to change whatever is there.");
        }
        if (!tags.contains("*") && !tags.contains(of(version))) {
            String why = tags.stream().allMatch(tag -> tag.startsWith("W/"))
                    ? "A weak ETag, with W/ before it, is none to change by; its ETag is "
                    : "It has changed since you read it; its ETag is ";
            throw new Problem(
                    412, "precondition-failed", "Precondition failed", why + of(version) + " now. Read it again.");
        }
    }
}
