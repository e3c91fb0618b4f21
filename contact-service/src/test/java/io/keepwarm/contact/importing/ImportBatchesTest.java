package io.keepwarm.contact.importing;

import static io.keepwarm.contact.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.keepwarm.chassis.tenancy.Scope;
import io.keepwarm.chassis.tenancy.TeamTransactions;
import io.keepwarm.chassis.testing.Caller;
import io.keepwarm.chassis.time.TimeOrderedId;
import io.keepwarm.contact.ContactService;
import io.keepwarm.contact.Waiting;
import io.keepwarm.contact.addressbook.Books;
import io.keepwarm.contact.addressbook.ImportFormat;
import io.keepwarm.contact.card.Joined;
import io.keepwarm.contact.contact.Contact;
import io.keepwarm.contact.contact.Contacts;
import io.keepwarm.contact.contact.TellingContacts;
import io.keepwarm.contact.importing.ImportBatches.Taken;
import io.keepwarm.contact.search.TeamSign;
import io.keepwarm.events.contact.Visibility;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ContactService
class ImportBatchesTest {
    private static final int ROWS = 120;
    private static final ImportJob.Kind KIND = new ImportJob.Kind(ImportFormat.VCARD, List.of(), false);

    private final ImportBatches batches;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Books books;
    private final Examining examining;
    private final TeamTransactions transactions;
    private final Contacts contacts;
    private final TellingContacts telling;

    ImportBatchesTest(
            ImportBatches batches,
            ImportJobs jobs,
            ImportFiles files,
            Books books,
            Examining examining,
            TeamTransactions transactions,
            Contacts contacts,
            TellingContacts telling) {
        this.batches = batches;
        this.jobs = jobs;
        this.files = files;
        this.books = books;
        this.examining = examining;
        this.transactions = transactions;
        this.contacts = contacts;
        this.telling = telling;
    }

    /// An import nobody has taken up.
    private UUID waiting(Caller caller, String file) {
        UUID id = TimeOrderedId.next();
        transactions.run(Scope.of(caller.team()), () -> {
            jobs.persist(new ImportJob(id, caller.member(), KIND, ROWS, Instant.EPOCH));
            jobs.flush();
            files.keep(id, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
            lapse(id, "null");
        });
        return id;
    }

    private void lapse(UUID id, String when) {
        jobs.getEntityManager()
                .createNativeQuery("update import_job set next_at = " + when + " where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /// Takes up an import in the very transaction that lets it be taken up, so that no other worker can be first.
    private Taken taken(Caller caller) {
        return taken(
                caller,
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(n -> "BEGIN:VCARD\nVERSION:4.0\nFN:P %d\nEND:VCARD\n".formatted(n))
                        .collect(Collectors.joining()));
    }

    private Taken taken(Caller caller, String file) {
        UUID id = waiting(caller, file);
        transactions.run(Scope.of(caller.team()), () -> {
            lapse(id, "now()");
            assertThat(jobs.claim()).isEqualTo(Optional.of(id));
        });
        return new Taken(new Scope(caller.team(), caller.member(), null), keeper(caller), id, 1, 0, 0, KIND);
    }

    private static Keeper keeper(Caller caller) {
        return new Keeper(TeamSign.of(caller.team()), caller.member(), null, Visibility.TEAM);
    }

    /// The rows from `from` up to but not including `to`, counted from 0.
    private Portion portion(Taken taken, int from, int to) {
        var book = books.open(ImportFormat.VCARD, List.of(), new byte[0]);
        var reader =
                new RowReader(book, book.rows(batches.file(taken, 0), 0), row -> examining.row(row, taken.keeper()), 1);
        var rows = reader.portion(ROWS).orElseThrow().rows();
        return new Portion(from + 1, rows.subList(from, to));
    }

    @Test
    void whatADeadWorkerLeftIsFinishedByAnotherAndDoneOnce() {
        var alice = Caller.ofNewTeam("alice");
        Taken taken = taken(alice);
        Portion late = portion(taken, 50, 100);
        assertThat(batches.takeOver(taken, portion(taken, 0, 50))).isTrue();
        // The worker dies here; its hold on the import lapses.
        transactions.run(Scope.of(alice.team()), () -> lapse(taken.id(), "now()"));
        String path = "/v1/imports/" + taken.id();
        patiently().until(() -> alice.request().get(path).path("state").equals("DONE"));
        alice.request()
                .get(path)
                .then()
                .body("processed", equalTo(ROWS))
                .body("created", equalTo(ROWS))
                .body("unchanged", equalTo(0));
        alice.request().get("/v1/contacts?limit=200").then().body("items", hasSize(ROWS));
        assertThat(batches.takeOver(taken, late)).as("a worker taken for dead").isFalse();
        alice.request().get("/v1/contacts?limit=200").then().body("items", hasSize(ROWS));
    }

    @Test
    void twoImportsOfTheSameFileAtOnceMakeEverybodyOnce() throws Exception {
        var alice = Caller.ofNewTeam("alice");
        var takens = List.of(taken(alice), taken(alice));
        try (var workers = Executors.newFixedThreadPool(takens.size())) {
            var done = workers.invokeAll(takens.stream()
                    .<Callable<Boolean>>map(one -> () -> batches.takeOver(one, portion(one, 0, ROWS)))
                    .toList());
            assertThat(done).allSatisfy(one -> assertThat(one.get()).isTrue());
        }
        alice.request().get("/v1/contacts?limit=200").then().body("items", hasSize(ROWS));
    }

    @Test
    void knownAndNewPeopleWithMoreThanACardHoldsAreTakenOverTogether() {
        var alice = Caller.ofNewTeam("alice");
        String known = "BEGIN:VCARD\nVERSION:4.0\nUID:u1\nFN:Known\nEND:VCARD\n";
        String both =
                known.replace("FN", "X-A:b\nFN") + known.replace("u1", "u2").replace("FN:Known", "X-A:b\nFN:New");
        assertThat(batches.takeOver(taken(alice, known), rows(alice, known))).isTrue();
        assertThat(batches.takeOver(taken(alice, both), rows(alice, both))).isTrue();
        alice.request().get("/v1/contacts").then().body("items", hasSize(2));
    }

    private Portion rows(Caller caller, String file) {
        var book = books.open(ImportFormat.VCARD, List.of(), new byte[0]);
        var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return new RowReader(book, book.rows(bytes, 0), row -> examining.row(row, keeper(caller)), 1)
                .portion(ROWS)
                .orElseThrow();
    }

    private static final String MAYA =
            "BEGIN:VCARD\nVERSION:4.0\nUID:u1\nFN:Maya Okonkwo\nEMAIL:maya@b.example\nEND:VCARD\n";

    private static UUID added(Caller caller, String name) {
        return UUID.fromString(caller.request()
                .body("{\"name\": {\"full\": \"" + name + "\"}}")
                .post("/v1/contacts")
                .path("id"));
    }

    /// The card is taken over while a transaction that changes both contacts is not done yet.
    private void importedWhile(Caller caller, String card, UUID one, UUID other, BiConsumer<Contact, Contact> change) {
        Taken taken = taken(caller, card);
        var importing = transactions.call(taken.scope(), () -> {
            contacts.lockedByIds(List.of(one, other));
            var taking = CompletableFuture.supplyAsync(
                    () -> batches.takeOver(taken, rows(caller, card)),
                    task -> Thread.ofPlatform().start(task));
            Waiting.awaitSomebody(jobs.getEntityManager());
            var first = contacts.findById(one);
            var second = contacts.findById(other);
            change.accept(first, second);
            telling.noted(first, null);
            telling.noted(second, null);
            return taking;
        });
        assertThat(importing.join()).isTrue();
    }

    @Test
    void whoIsMergedWhileTheirCardComesInIsNotMadeAnew() {
        for (String card :
                List.of(MAYA.replace("EMAIL", "TITLE:Captain\nEMAIL"), MAYA.replace("UID:u1", "TITLE:Captain"))) {
            var alice = Caller.ofNewTeam("alice");
            assertThat(batches.takeOver(taken(alice, MAYA), rows(alice, MAYA))).isTrue();
            UUID loser = UUID.fromString(alice.request().get("/v1/contacts").path("items[0].id"));
            UUID survivor = added(alice, "Maya Okonkwo");
            importedWhile(alice, card, loser, survivor, (one, other) -> {
                other.revise(Joined.of(other.card(), one.card(), true), TeamSign.of(alice.team()), Instant.now());
                one.mergeInto(survivor, Instant.now());
            });
            alice.request()
                    .get("/v1/contacts")
                    .then()
                    .body("items.id", contains(survivor.toString()))
                    .body("items.title", contains("Captain"));
        }
    }

    @Test
    void whoIsPartedWhileTheirCardComesInIsThemselvesAgain() {
        var alice = Caller.ofNewTeam("alice");
        assertThat(batches.takeOver(taken(alice, MAYA), rows(alice, MAYA))).isTrue();
        UUID loser = UUID.fromString(alice.request().get("/v1/contacts").path("items[0].id"));
        UUID survivor = added(alice, "Somebody Else");
        alice.request()
                .body("{\"loserId\": \"" + loser + "\"}")
                .post("/v1/contacts/" + survivor + "/merge")
                .then()
                .statusCode(201);
        importedWhile(
                alice,
                MAYA.replace("EMAIL", "TITLE:Captain\nEMAIL"),
                loser,
                survivor,
                (one, _) -> one.partFrom("alice", one.card(), TeamSign.of(alice.team()), Instant.now()));
        alice.request().get("/v1/contacts/" + loser).then().body("title", equalTo("Captain"));
        alice.request().get("/v1/contacts/" + survivor).then().body("title", equalTo(null));
        alice.request().get("/v1/contacts").then().body("items", hasSize(2));
    }

    @Test
    void aCancelledImportGoesNoFurtherAndKeepsWhatItHas() {
        var alice = Caller.ofNewTeam("alice");
        Taken taken = taken(alice);
        Portion late = portion(taken, 10, 20);
        assertThat(batches.takeOver(taken, portion(taken, 0, 10))).isTrue();
        alice.request()
                .post("/v1/imports/" + taken.id() + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("processed", equalTo(10));
        assertThat(batches.takeOver(taken, late)).isFalse();
        alice.request().get("/v1/contacts").then().body("items", hasSize(10));
    }

    @Test
    void whatIsDoneMeanwhileIsNotCancelled() {
        var alice = Caller.ofNewTeam("alice");
        Taken taken = taken(alice);
        var cancelling = transactions.call(taken.scope(), () -> {
            jobs.locked(taken.id()).orElseThrow().end(ImportState.DONE, null);
            jobs.flush();
            var cancelled =
                    CompletableFuture.supplyAsync(() -> alice.request().post("/v1/imports/" + taken.id() + "/cancel"));
            Waiting.awaitSomebody(jobs.getEntityManager());
            return cancelled;
        });
        cancelling.join().then().statusCode(200).body("state", equalTo("DONE"));
    }

    @Test
    void aHeldImportIsNobodyElses() {
        var alice = Caller.ofNewTeam("alice");
        taken(alice);
        assertThat(batches.takeUp(alice.team())).isEmpty();
    }
}
