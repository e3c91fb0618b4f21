package io.keepwarm.chassis.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Versions as strong entity tags (RFC 9110), and the `If-Match` that every change must carry, so that nobody
/// overwrites what they have not seen.
public final class EntityTags {
    private EntityTags() {}

    /// The `ETag` of a version.
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /// Returns when `ifMatch` names `version` or is `*`.
    ///
    /// @throws Problem 428 without the header, 412 when the version is another by now
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    428,
                    "precondition-required",
                    "Precondition required",
                    "Send If-Match with the ETag you last read, or * to change whatever is there.");
        }
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
        if (!matches) {
            throw new Problem(
                    412,
                    "precondition-failed",
                    "Precondition failed",
                    "It has changed since you read it; its ETag is " + of(version) + " now. Read it again.");
        }
    }
}
