package io.keepwarm.contact.contact;

import io.keepwarm.chassis.http.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Whose place in the inner circle a contact takes, as a query parameter.
public class ReplacedFilter {
    @QueryParam("replacing")
    @Parameter(
            description =
                    "When the contact enters a full inner circle: who leaves it in the same step, for the tier CLOSE",
            example = "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f61")
    @Nullable
    String replacing;

    /// The contact named, or null.
    @Nullable
    public UUID id() {
        try {
            return replacing == null ? null : UUID.fromString(replacing);
        } catch (IllegalArgumentException none) {
            throw Problem.invalid("replacing", "must be the id of a contact");
        }
    }
}
