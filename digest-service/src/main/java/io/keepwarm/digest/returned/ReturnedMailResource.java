package io.keepwarm.digest.returned;

import io.keepwarm.chassis.http.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Takes reports of failed delivery from the mail system that receives what is sent to the return address.
@Path("/digest/returned-mails")
@PermitAll
@Tag(name = "Returned mails")
@SecurityRequirementsSet
public class ReturnedMailResource {
    private static final String REPORT = """
            To: bounces+0199c2b05d3a7c10800000000000000a5c1f0e7a9b3d2468@example.org
            Content-Type: multipart/report; report-type=delivery-status; boundary="x"

            --x
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            Final-Recipient: rfc822; ada@example.org
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 no such user
            --x--
            """;

    private final Returning returning;
    private final Optional<String> secret;

    ReturnedMailResource(
            Returning returning, @ConfigProperty(name = "keepwarm.mail.return-secret") Optional<String> secret) {
        this.returning = returning;
        this.secret = secret;
    }

    /// Takes one mail, as it came. Taking it again changes nothing.
    @POST
    @Consumes("message/rfc822")
    @Operation(summary = "Hand over a report of failed delivery (for the mail system)")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "message/rfc822",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING),
                            examples = @ExampleObject(name = "report", value = REPORT)))
    @APIResponse(responseCode = "204", description = "Noted; if nobody is there, no more mail is sent to that address")
    @APIResponse(responseCode = "400", description = "It is no report (RFC 3464)")
    @APIResponse(responseCode = "403", description = "The secret is missing or another, or none is configured")
    @APIResponse(responseCode = "404", description = "It came to no return address of a digest of ours")
    public Response take(@HeaderParam("Keepwarm-Return-Secret") @Nullable String said, InputStream mail)
            throws IOException {
        if (!isSecret(said)) {
            throw Problem.forbidden("Send the configured secret in the header Keepwarm-Return-Secret.");
        }
        try {
            returning.take(DeliveryReport.read(mail));
        } catch (DeliveryReport.NotAReport other) {
            throw Problem.malformed("This is no report of failed delivery. " + other.getMessage());
        }
        return Response.noContent().build();
    }

    private boolean isSecret(@Nullable String said) {
        return secret.isPresent()
                && said != null
                && MessageDigest.isEqual(
                        secret.get().getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }
}
