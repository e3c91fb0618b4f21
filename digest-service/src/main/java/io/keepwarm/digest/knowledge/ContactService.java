package io.keepwarm.digest.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The team directory over HTTP, asked in the caller's name.
@RegisterRestClient(configKey = "contact")
interface ContactService {

    /// The caller as the directory knows them; asking makes a new member known.
    @GET
    @Path("/v1/me")
    Me me(@HeaderParam("Authorization") String bearer);

    /// What the directory answers, as far as it matters here.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Me(
            String id,
            @Nullable String email,
            @Nullable String name,
            @Nullable String zone,
            @Nullable String locale) {}
}
