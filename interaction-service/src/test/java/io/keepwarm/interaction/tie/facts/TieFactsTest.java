package io.keepwarm.interaction.tie.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
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

    /// What happens to a tie over time: touches are logged in any order, moved, and deleted, and debts closed by hand.
    @Property(tries = 1000)
    void theKeptFactsAreThoseCountedFromTheTouchesThatAreLeft(
            @ForAll("touches") List<Touch> logged, @ForAll Random random) {
        List<Touch> log = new ArrayList<>();
        List<Closing> closings = new ArrayList<>();
        TieFacts kept = TieFacts.NONE;
        for (Touch touch : logged) {
            log.add(touch);
            kept = kept.with(touch).orElseGet(() -> TieFacts.of(log, new Said(null, closings)));
            if (random.nextInt(4) == 0) {
                log.remove(random.nextInt(log.size()));
                kept = TieFacts.of(log, new Said(null, closings));
            }
            if (random.nextInt(4) == 0 && !kept.owed().isEmpty()) {
                var owed = kept.owed().get(random.nextInt(kept.owed().size()));
                var closing = kept.closing(owed.id()).orElseThrow();
                closings.add(closing);
                kept = kept.without(closing);
                assertThat(kept.owed()).doesNotContain(owed);
            }
        }

        List<Touch> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, random);
        var counted = TieFacts.of(shuffled, new Said(null, closings));
        assertThat(kept.isSameAs(counted)).as("%s is %s", kept, counted).isTrue();
    }

    @Property
    void lastTouchesAreTheNewestOfTheirKind(@ForAll("touches") List<Touch> touches) {
        var moments = TieFacts.of(touches, Said.NOTHING).moments();

        assertThat(moments.lastReal()).isEqualTo(newest(touches, Touch::isReal));
        assertThat(moments.lastOutbound()).isEqualTo(newest(touches, Touch::isOutbound));
        assertThat(moments.lastInbound()).isEqualTo(newest(touches, Touch::isInbound));
        assertThat(moments.lastShared()).isEqualTo(newest(touches, Touch::shared));
        assertThat(moments.lastSharedReal()).isEqualTo(newest(touches, touch -> touch.shared() && touch.isReal()));
        assertThat(moments.last() == null ? null : moments.last().at()).isEqualTo(newest(touches, any -> true));
    }

    @Property
    void whatIsLoggedInTheOrderOfTimeNeedsNoCountFromScratch(@ForAll("touches") List<Touch> touches) {
        TieFacts kept = TieFacts.NONE;
        var inOrder = new TreeMap<Instant, Touch>();
        touches.forEach(touch -> inOrder.put(touch.at(), touch));
        for (Touch touch : inOrder.values()) {
            assertThat(kept.with(touch)).isPresent();
            kept = kept.with(touch).orElseThrow();
        }
    }

    @Property
    void theTeamsPartFollowsFromWhatIsSharedAlone(@ForAll("touches") List<Touch> touches) {
        var shared = touches.stream().filter(Touch::shared).toList();
        var whole = TieFacts.of(touches, Said.NOTHING).shared();
        var part = TieFacts.of(shared, Said.NOTHING).shared();

        assertThat(whole.heat().isCloseTo(part.heat())).isTrue();
        assertThat(whole.withHeat(part.heat())).isEqualTo(part);
        assertThat(part.stage()).isEqualTo(TieFacts.of(shared, Said.NOTHING).stage());
    }

    /// However much happens, a tie stays one small row.
    @Example
    void theStoredFactsDoNotGrowWithTheHistory() {
        var touch = talk("2025-01-01T10:00:00Z", HelpSide.RECEIVED);
        var facts = TieFacts.NONE;
        for (int day = 0; day < 3_000; day++) {
            var direction = day % 3 == 0 ? Direction.INBOUND : Direction.OUTBOUND;
            var next = Touches.at(touch.at().plus(Duration.ofDays(day)), Channel.EMAIL, direction, Intent.SHARE);
            facts = facts.with(next).orElseThrow();
        }

        assertThat(facts.debts().talks().entries()).hasSize(10);
        assertThat(facts.turns().replies().newest()).hasSize(15);
        assertThat(facts.weighty()).hasSize(3);
    }

    @Example
    void whatTheyAskOfTheMemberIsNoAskOfTheMembers() {
        var at = Instant.parse("2025-01-01T10:00:00Z");
        assertThat(Touches.at(at, Channel.EMAIL, Direction.INBOUND, Intent.ASK).asks())
                .isFalse();
        assertThat(Touches.at(at, Channel.EMAIL, Direction.OUTBOUND, Intent.ASK).asks())
                .isTrue();
        assertThat(Touches.at(at, Channel.CALL, Direction.MUTUAL, Intent.ASK).asks())
                .isTrue();
    }

    @Example
    void countsAttemptsSinceTheLastAnswer() {
        var facts = TieFacts.of(
                List.of(
                        Touches.at("2025-01-01T10:00:00Z", Direction.OUTBOUND),
                        Touches.at("2025-02-01T10:00:00Z", Direction.INBOUND),
                        Touches.at("2025-03-01T10:00:00Z", Direction.OUTBOUND),
                        Touches.at("2025-04-01T10:00:00Z", Direction.OUTBOUND),
                        Touches.at(
                                Instant.parse("2025-05-01T10:00:00Z"),
                                Channel.SOCIAL,
                                Direction.OUTBOUND,
                                Intent.LIKE)),
                Said.NOTHING);

        assertThat(facts.turns().attempts().count()).isEqualTo(2);
    }

    @Example
    void aLikeIsNothingToTakeUpAndNoWayToAnswerBy() {
        var written =
                Touches.at(Instant.parse("2025-04-01T10:00:00Z"), Channel.EMAIL, Direction.INBOUND, Intent.CATCH_UP);
        var liked = Touches.at(Instant.parse("2025-05-01T10:00:00Z"), Channel.SOCIAL, Direction.OUTBOUND, Intent.LIKE);
        var facts = TieFacts.of(List.of(written, liked), Said.NOTHING);

        assertThat(facts.note()).isNotNull();
        assertThat(facts.note().touch()).isEqualTo(written.interactionId());
        assertThat(facts.moments().channel()).isEqualTo(Channel.EMAIL);
        assertThat(TieFacts.of(List.of(liked), Said.NOTHING).moments().channel())
                .isEqualTo(Channel.SOCIAL);
    }

    @Example
    void isListOnlyUntilTheContactTurnsToTheMember() {
        var written = TieFacts.of(List.of(Touches.at("2025-01-01T10:00:00Z", Direction.OUTBOUND)), Said.NOTHING);
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
                List.of(talk("2025-01-01T10:00:00Z", HelpSide.GIVEN), talk("2025-06-01T10:00:00Z", HelpSide.RECEIVED)),
                Said.NOTHING);

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
                null,
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
