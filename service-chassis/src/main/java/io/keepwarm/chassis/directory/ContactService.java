package io.keepwarm.chassis.directory;

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

/// The few questions contact-service is asked, always in the caller's name: it answers what they may see. The answers
/// hold what one of the other services needs; words stay text, for they may be newer than who reads them.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "contact-service")
public interface ContactService {

    /// Those of the contacts, at most 200 ids with commas between, that the caller may see.
    @GET
    @Path("/contacts")
    Contacts contacts(
            @HeaderParam("Authorization") String bearer, @QueryParam("ids") String ids, @QueryParam("limit") int limit);

    /// Those at this e-mail address that the caller may see.
    @GET
    @Path("/contacts")
    Contacts contactsAt(@HeaderParam("Authorization") String bearer, @QueryParam("email") String email);

    /// The caller; asking makes a new member known.
    @GET
    @Path("/me")
    Me me(@HeaderParam("Authorization") String bearer);

    /// A page of contacts.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contacts(List<Contact> items) {}

    /// A contact.
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

    /// A member.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Me(
            String id,
            @Nullable Long version,
            @Nullable String email,
            @Nullable String name,
            String zone,
            @Nullable String locale,
            @Nullable Boolean active) {}
}
