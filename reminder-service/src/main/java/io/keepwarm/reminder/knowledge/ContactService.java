package io.keepwarm.reminder.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The few questions this service asks contact-service, always in the caller's name: it answers what they may see.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "contact-service")
interface ContactService {

    /// That contact, or nothing if the caller may not see it.
    @GET
    @Path("/contacts")
    Contacts contacts(@HeaderParam("Authorization") String bearer, @QueryParam("ids") String id);

    /// The caller; asking makes a new member known.
    @GET
    @Path("/me")
    Me me(@HeaderParam("Authorization") String bearer);

    /// A page of contacts.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contacts(List<Contact> items) {}

    /// Of a contact, what this service needs.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contact(
            String id,
            long version,
            String keeperId,
            String visibility,
            String state,
            @Nullable LocalDate pausedUntil,
            @Nullable Instant trashedAt,
            String source,
            Instant createdAt,
            String tier,
            @Nullable String cadence,
            Name name,
            @Nullable String preferredChannel) {}

    /// Of a name, how it is shown.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Name(String full) {}

    /// Of a member, what this service needs.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Me(
            String id,
            @Nullable Long version,
            String zone,
            @Nullable Boolean active) {}
}
