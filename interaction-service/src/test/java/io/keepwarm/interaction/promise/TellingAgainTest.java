package io.keepwarm.interaction.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.promise.PromisedBy;
import io.keepwarm.interaction.promise.TellingAgain.Before;
import io.keepwarm.interaction.promise.TellingAgain.Now;
import io.keepwarm.interaction.promise.TellingAgain.Told;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingAgainTest {
    private static final UUID LUNCH = UUID.randomUUID();

    @Test
    void toldTwiceAtTheSameMomentAPromiseHasTheSameId() {
        assertThat(ids(List.of(), now("Send the slides")))
                .isEqualTo(ids(List.of(), now("send the SLIDES ")))
                .isNotEqualTo(ids(List.of(), now("Send the recording")));
    }

    @Test
    void twoOfTheSameWordsAreTwo() {
        var ids = ids(List.of(), now("Call"), now("Call"));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids(
                        List.of(before(ids.getFirst(), "Call"), before(ids.getLast(), "Call")),
                        now("Call"),
                        now("Call")))
                .isEqualTo(ids);
    }

    @Test
    void takingTheFirstOutLeavesTheSecondWhatItWas() {
        var ids = ids(List.of(), now("Call"), now("Write"));
        var before = List.of(before(ids.getFirst(), "Call"), before(ids.getLast(), "Write"));

        assertThat(match(before, now("Write"))).containsExactly(new Told(ids.getLast(), now("Write"), false));
    }

    @Test
    void newWordsWithTheIdAreTheSamePromise() {
        var id = ids(List.of(), now("Call")).getFirst();
        var now = new Now(id, "ada", told("Call on Monday"));

        assertThat(match(List.of(before(id, "Call")), now)).containsExactly(new Told(id, now, false));
    }

    @Test
    void theOldWordsToldBesideEditedOnesAreAnotherPromise() {
        var id = ids(List.of(), now("Call")).getFirst();
        var told =
                match(List.of(before(id, "Call on Monday")), new Now(id, "ada", told("Call on Monday")), now("Call"));

        assertThat(told.getFirst().id()).isEqualTo(id);
        assertThat(told.getLast().isNew()).isTrue();
        assertThat(told.getLast().id()).isNotEqualTo(id);
    }

    @Test
    void aPromiseToAnotherContactIsAnother() {
        var id = ids(List.of(), now("Call")).getFirst();

        assertThat(match(List.of(before(id, "Call")), new Now(id, "bob", told("Call"))))
                .allMatch(Told::isNew);
    }

    private static List<Told> match(List<Before> before, Now... now) {
        return TellingAgain.match(LUNCH, before, List.of(now));
    }

    private static List<UUID> ids(List<Before> before, Now... now) {
        return match(before, now).stream().map(Told::id).toList();
    }

    private static Before before(UUID id, String what) {
        return new Before(id, "ada", PromisedBy.ME, what, false);
    }

    private static Now now(String what) {
        return new Now(null, "ada", told(what));
    }

    private static ToldPromise told(String what) {
        return told(null, what);
    }

    private static ToldPromise told(@Nullable UUID id, String what) {
        return new ToldPromise(id, null, PromisedBy.ME, what, null, null);
    }
}
