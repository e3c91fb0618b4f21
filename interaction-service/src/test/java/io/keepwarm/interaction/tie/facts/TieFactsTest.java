package io.keepwarm.interaction.tie.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TieFactsTest {

    @Provide
    Arbitrary<List<Touch>> touches() {
        return Touches.any().list().ofMaxSize(25);
    }

    /// What happens to a tie over time: touches are logged in any order, moved, and deleted.
    @Property(tries = 500)
    void theKeptFactsAreThoseCountedFromTheTouchesThatAreLeft(
            @ForAll("touches") List<Touch> logged, @ForAll Random random) {
        List<Touch> log = new ArrayList<>();
        TieFacts kept = TieFacts.NONE;
        for (Touch touch : logged) {
            log.add(touch);
            kept = kept.with(touch).orElseGet(() -> TieFacts.of(log));
            if (random.nextInt(4) == 0) {
                log.remove(random.nextInt(log.size()));
                kept = TieFacts.of(log);
            }
        }

        List<Touch> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, random);
        assertThat(kept.isSameAs(TieFacts.of(shuffled))).isTrue();
    }

    @Property
    void lastTouchesAreTheNewestOfTheirKind(@ForAll("touches") List<Touch> touches) {
        var moments = TieFacts.of(touches).moments();

        assertThat(moments.lastReal()).isEqualTo(newest(touches, Touch::isReal));
        assertThat(moments.lastOutbound()).isEqualTo(newest(touches, Touch::isOutbound));
        assertThat(moments.lastInbound()).isEqualTo(newest(touches, Touch::isInbound));
        assertThat(moments.lastShared()).isEqualTo(newest(touches, Touch::shared));
        assertThat(moments.lastSharedReal()).isEqualTo(newest(touches, touch -> touch.shared() && touch.isReal()));
        assertThat(moments.last() == null ? null : moments.last().at()).isEqualTo(newest(touches, any -> true));
    }

    @Property
    void onlyABackDatedAnswerNeedsACountFromScratch(@ForAll("touches") List<Touch> touches) {
        TieFacts kept = TieFacts.NONE;
        var inOrder = touches.stream()
                .sorted(java.util.Comparator.comparing(Touch::at))
                .toList();
        for (Touch touch : inOrder) {
            assertThat(kept.with(touch)).isPresent();
            kept = kept.with(touch).orElseThrow();
        }
    }

    @Example
    void countsAttemptsSinceTheLastAnswer() {
        var facts = TieFacts.of(List.of(
                Touches.at("2025-01-01T10:00:00Z", Direction.OUTBOUND),
                Touches.at("2025-02-01T10:00:00Z", Direction.INBOUND),
                Touches.at("2025-03-01T10:00:00Z", Direction.OUTBOUND),
                Touches.at("2025-04-01T10:00:00Z", Direction.OUTBOUND),
                Touches.at(Instant.parse("2025-05-01T10:00:00Z"), Channel.SOCIAL, Direction.OUTBOUND, Intent.LIKE)));

        assertThat(facts.unanswered()).isEqualTo(2);
    }

    @Example
    void isListOnlyUntilTheContactTurnsToTheMember() {
        var written = TieFacts.of(List.of(Touches.at("2025-01-01T10:00:00Z", Direction.OUTBOUND)));
        var answered = written.with(Touches.at("2025-01-02T10:00:00Z", Direction.INBOUND))
                .orElseThrow();

        assertThat(written.isListOnly()).isTrue();
        assertThat(written.stage()).isEqualTo(Stage.LISTED);
        assertThat(answered.isListOnly()).isFalse();
        assertThat(answered.stage()).isEqualTo(Stage.MET);
    }

    @Example
    void isEstablishedWhenHelpWentBothWaysForAWhile() {
        var facts = TieFacts.of(
                List.of(talk("2025-01-01T10:00:00Z", HelpSide.GIVEN), talk("2025-06-01T10:00:00Z", HelpSide.RECEIVED)));

        assertThat(facts.stage()).isEqualTo(Stage.KNOWN);
        assertThat(facts.ledger()).isEqualTo(new Ledger(1, 1, 0));
    }

    private static Touch talk(String at, HelpSide help) {
        var touch = Touches.at(at, Direction.MUTUAL);
        return new Touch(
                touch.interactionId(),
                touch.at(),
                touch.channel(),
                touch.direction(),
                touch.intent(),
                null,
                List.of(),
                true,
                false,
                help,
                true);
    }

    private static Instant newest(List<Touch> touches, java.util.function.Predicate<Touch> kind) {
        return touches.stream()
                .filter(kind)
                .map(Touch::at)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
