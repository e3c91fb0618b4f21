package io.keepwarm.chassis.sample;

import io.keepwarm.chassis.sample.NoteResource.NewNote;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletableFuture;

/// Answers when it is told to.
@Path("/v1/holds")
@Singleton
public class HoldResource {
    private final CompletableFuture<Void> arrived = new CompletableFuture<>();
    private final CompletableFuture<Void> released = new CompletableFuture<>();

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void hold(NewNote note) {
        arrived.complete(null);
        released.join();
    }

    public void awaitArrival() {
        arrived.join();
    }

    public void release() {
        released.complete(null);
    }
}
