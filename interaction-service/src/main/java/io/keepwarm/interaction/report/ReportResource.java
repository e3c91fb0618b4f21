package io.keepwarm.interaction.report;

import io.keepwarm.chassis.access.Access;
import io.keepwarm.interaction.report.figure.AttentionFigures;
import io.keepwarm.interaction.report.figure.BalanceFigures;
import io.keepwarm.interaction.report.figure.DepthFigures;
import io.keepwarm.interaction.report.figure.TouchFigures;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What my touches add up to, and for managers the team's, without a word of what was said.
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportResource {
    private final Reporting reporting;
    private final Access access;
    private final Clock clock;

    ReportResource(Reporting reporting, Access access, Clock clock) {
        this.reporting = reporting;
        this.access = access;
        this.clock = clock;
    }

    /// What touches were like: asked for nothing, gave something, with new people or with those known.
    @GET
    @Path("/touches")
    @Operation(summary = "What share of touches asked for nothing, gave something, deepened a tie")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(examples = @ExampleObject(name = "mine", value = Examples.TOUCHES)))
    public Report<TouchFigures> touches(@BeanParam ReportFilter filter) {
        return reporting.touches(period(filter));
    }

    /// What was given, received and asked, and with whom it is furthest from even.
    @GET
    @Path("/balance")
    @Operation(summary = "What was given, received and asked")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(examples = @ExampleObject(name = "mine", value = Examples.BALANCE)))
    public Report<BalanceFigures> balance(@BeanParam ReportFilter filter) {
        return reporting.balance(period(filter));
    }

    /// How deep the ties are with those in touch in the period, as of now.
    @GET
    @Path("/depth")
    @Operation(summary = "How deep the ties are")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(examples = @ExampleObject(name = "mine", value = Examples.DEPTH)))
    public Report<DepthFigures> depth(@BeanParam ReportFilter filter) {
        return reporting.depth(period(filter));
    }

    /// Whom attention really went to: the inner circle against everybody.
    @GET
    @Path("/attention")
    @Operation(summary = "The inner circle against real attention")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(examples = @ExampleObject(name = "mine", value = Examples.ATTENTION)))
    public Report<AttentionFigures> attention(@BeanParam ReportFilter filter) {
        return reporting.attention(period(filter));
    }

    private Period period(ReportFilter filter) {
        return filter.period(access.caller(), clock.instant());
    }
}
