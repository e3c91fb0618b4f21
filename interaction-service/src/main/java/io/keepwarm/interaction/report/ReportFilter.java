package io.keepwarm.interaction.report;

import io.keepwarm.chassis.access.Caller;
import io.keepwarm.chassis.http.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which figures are wanted, as query parameters.
public class ReportFilter {
    private static final Duration A_QUARTER = Duration.ofDays(91);

    @QueryParam("since")
    @Parameter(description = "From this instant on; 13 weeks before the end, if left out")
    @Nullable
    Instant since;

    @QueryParam("until")
    @Parameter(description = "Before this instant; now, if left out")
    @Nullable
    Instant until;

    @QueryParam("team")
    @Parameter(description = "true: of the whole team by member, without what is private; for managers")
    @Nullable
    Boolean team;

    Period period(Caller caller, Instant now) {
        Instant end = until == null ? now : until;
        Instant begin = since == null ? end.minus(A_QUARTER) : since;
        if (!begin.isBefore(end)) {
            throw Problem.invalid("since", "must lie before until, which is now if left out");
        }
        boolean isOfTeam = Boolean.TRUE.equals(team);
        if (isOfTeam && !caller.isManager()) {
            throw Problem.forbidden("Only managers see figures of the team; leave out team to see your own.");
        }
        return new Period(isOfTeam ? null : caller.memberId(), begin, end);
    }
}
