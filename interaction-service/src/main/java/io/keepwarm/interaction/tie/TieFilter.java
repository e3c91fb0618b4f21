package io.keepwarm.interaction.tie;

import io.keepwarm.events.tie.WarmthBand;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which ties are wanted and how they are sorted, as query parameters.
public class TieFilter {
    @QueryParam("band")
    @Parameter(description = "As warm as this today")
    @Nullable
    WarmthBand band;

    @QueryParam("listOnly")
    @Parameter(description = "true: contacts who never turned to me; false: the others")
    @Nullable
    Boolean listOnly;

    @QueryParam("sort")
    @DefaultValue("-warmth")
    @Parameter(description = "warmth, lastTouchAt; a minus in front sorts the other way round")
    String sort = "-warmth";
}
