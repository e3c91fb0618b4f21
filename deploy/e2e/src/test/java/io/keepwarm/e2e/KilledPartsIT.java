package io.keepwarm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keepwarm.e2e.TouchLedger.Touch;
import io.keepwarm.e2e.api.Contacts;
import io.keepwarm.e2e.api.FollowUps;
import io.keepwarm.e2e.api.FollowUps.FollowUp;
import io.keepwarm.e2e.api.Interactions;
import io.keepwarm.e2e.api.Interactions.Interaction;
import io.keepwarm.e2e.api.Operations;
import io.keepwarm.e2e.api.Ties;
import io.keepwarm.e2e.api.Ties.Tie;
import io.keepwarm.e2e.stack.OnTheStack;
import io.keepwarm.e2e.stack.Part;
import io.keepwarm.e2e.stack.Person;
import io.keepwarm.e2e.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Parts die as by a power cut while a client logs a thousand touches, and come up again. The judge is the
/// client's own ledger.
@OnTheStack
class KilledPartsIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final int REGULAR_DAYS = 90;
    private static final int CONTACTS = 200;
    private static final int TOUCHES = 1_000;
    private static final int CLIENTS = 6;
    private static final List<Part> VICTIMS =
            List.of(Part.INTERACTION, Part.KAFKA, Part.REMINDER, Part.POSTGRES, Part.CONTACT, Part.DIGEST);
    /// One round before each kill, one after the last.
    private static final int ROUND = TOUCHES / (VICTIMS.size() + 1);
    /// How much of a round is done when the blow falls.
    private static final int UNHURT = ROUND / 3;

    @Test
    void everyAcknowledgedTouchIsThereOnceAndHasItsEffectOnce(Stack stack) {
        var robin =
                stack.person(Map.of("member", "robin", "team", "killed-" + UUID.randomUUID(), "zone", ZONE.getId()));
        var ledger = new TouchLedger(robin);
        List<String> contacts;
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            contacts = contacts(robin, clients);
            logWhilePartsDie(touches(contacts, stack.now()), ledger, stack, clients);
        } finally {
            // Not close: should a part stay dead, nobody waits for clients who wait for it.
            clients.shutdownNow();
        }
        var operations = new Operations(stack);
        operations.awaitNoBacklog();

        assertThat(ledger.size()).isEqualTo(TOUCHES);
        assertInteractionsAreThoseOf(ledger, robin);
        assertTiesAreThoseOf(ledger, robin);
        assertFollowUpsAreThoseOf(ledger, robin, contacts);
        assertThat(operations.deadLetters()).isEmpty();
    }

    private static List<String> contacts(Person robin, ExecutorService clients) {
        return IntStream.range(0, CONTACTS)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> new Contacts(robin).add("Contact " + number, "REGULAR"), clients))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /// Touches of the last months at as many different instants, in no order.
    private static List<Touch> touches(List<String> contacts, Instant now) {
        var random = new Random(7);
        var instants = new ArrayList<>(IntStream.rangeClosed(1, TOUCHES)
                .mapToObj(hours -> now.minus(2L * hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS))
                .toList());
        Collections.shuffle(instants, random);
        return IntStream.range(0, TOUCHES)
                .mapToObj(number ->
                        new Touch(number, contacts.get(random.nextInt(contacts.size())), instants.get(number)))
                .toList();
    }

    private static void logWhilePartsDie(
            List<Touch> touches, TouchLedger ledger, Stack stack, ExecutorService clients) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        int begun = 0;
        for (var victim : VICTIMS) {
            touches.subList(begun, begun + ROUND).forEach(touch -> sent.add(log(touch, ledger, clients)));
            int enough = begun + UNHURT;
            await("the touches before " + victim + " dies")
                    .atMost(Duration.ofMinutes(6))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> ledger.size() >= enough
                            || sent.stream().anyMatch(CompletableFuture::isCompletedExceptionally));
            stack.kill(victim);
            stack.up();
            begun += ROUND;
        }
        touches.subList(begun, TOUCHES).forEach(touch -> sent.add(log(touch, ledger, clients)));
        sent.forEach(CompletableFuture::join);
    }

    private static CompletableFuture<Void> log(Touch touch, TouchLedger ledger, ExecutorService clients) {
        return CompletableFuture.runAsync(() -> ledger.log(touch), clients);
    }

    private static void assertInteractionsAreThoseOf(TouchLedger ledger, Person robin) {
        List<Interaction> stored = new Interactions(robin).all();
        assertThat(stored).extracting(Interaction::summary).doesNotHaveDuplicates();
        assertThat(stored.stream().collect(Collectors.toMap(Interaction::summary, Interaction::id)))
                .isEqualTo(ledger.idsBySummary());
    }

    private static void assertTiesAreThoseOf(TouchLedger ledger, Person robin) {
        Map<String, Tie> expected = new HashMap<>();
        ledger.lastByContact()
                .forEach((contact, last) -> expected.put(
                        contact, new Tie(ledger.touchesByContact().get(contact).intValue(), last)));
        assertThat(new Ties(robin).all()).isEqualTo(expected);
    }

    /// One open follow-up each, due a cadence after the last touch; after the contact was made, for those never
    /// touched.
    private static void assertFollowUpsAreThoseOf(TouchLedger ledger, Person robin, List<String> contacts) {
        Map<String, Instant> last = ledger.lastByContact();
        await("the follow-ups match the ledger").atMost(Duration.ofMinutes(4)).untilAsserted(() -> {
            List<FollowUp> open = new FollowUps(robin)
                    .keepingInTouch().stream().filter(FollowUp::isOpen).toList();
            assertThat(open).extracting(FollowUp::contactId).containsExactlyInAnyOrderElementsOf(contacts);
            assertThat(open)
                    .filteredOn(followUp -> last.containsKey(followUp.contactId()))
                    .allSatisfy(followUp -> assertThat(followUp.dueOn())
                            .isEqualTo(LocalDate.ofInstant(last.get(followUp.contactId()), ZONE)
                                    .plusDays(REGULAR_DAYS)));
        });
    }
}
