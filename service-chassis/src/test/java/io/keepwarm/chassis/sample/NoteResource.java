package io.keepwarm.chassis.sample;

import io.keepwarm.chassis.http.Creations;
import io.keepwarm.chassis.http.EntityTags;
import io.keepwarm.chassis.http.Page;
import io.keepwarm.chassis.http.PageRequest;
import io.keepwarm.chassis.http.Problem;
import io.keepwarm.events.contact.Tier;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteResource {
    private final EntityManager entities;
    private final Creations creations;

    NoteResource(EntityManager entities, Creations creations) {
        this.entities = entities;
        this.creations = creations;
    }

    public record NewNote(
            @NotBlank(message = "must say something") @Size(max = 100)
            String text,

            LocalDate on,
            Tier tier,
            Integer stars) {}

    public record NoteView(UUID id, String text) {}

    @POST
    public Response create(
            @Valid @NotNull(message = "send a note") NewNote note, @HeaderParam("Idempotency-Key") String key) {
        var view = creations.once(key, note, id -> insert(id, note), this::find);
        return Response.created(URI.create("/v1/notes/" + view.id()))
                .header("ETag", EntityTags.of(1))
                .entity(view)
                .build();
    }

    @GET
    @Transactional
    public Page<NoteView> list(
            @BeanParam PageRequest page, @QueryParam("tier") Tier tier, @QueryParam("on") LocalDate on) {
        var after = page.after("notes", values -> UUID.fromString(values.getFirst()));
        List<?> rows = entities.createNativeQuery("select id, text from note where id > ?1 order by id limit ?2")
                .setParameter(1, after.orElse(new UUID(0, 0)))
                .setParameter(2, page.limit() + 1)
                .getResultList();
        var found = rows.stream().map(row -> view((Object[]) row)).toList();
        return page.of("notes", found, last -> List.of(last.id().toString()));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        find(id);
        EntityTags.require(ifMatch, 1);
        entities.createNativeQuery("delete from note where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    @GET
    @Path("/broken")
    public NoteView broken() {
        throw new IllegalStateException("the secret inside");
    }

    private NoteView insert(UUID id, NewNote note) {
        entities.createNativeQuery("insert into note (id, text, version) values (?1, ?2, 1)")
                .setParameter(1, id)
                .setParameter(2, note.text())
                .executeUpdate();
        return new NoteView(id, note.text());
    }

    private NoteView find(UUID id) {
        List<?> rows = entities.createNativeQuery("select id, text from note where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).findFirst().orElseThrow(() -> Problem.notFound("note"));
    }

    private static NoteView view(Object[] row) {
        return new NoteView((UUID) row[0], (String) row[1]);
    }
}
