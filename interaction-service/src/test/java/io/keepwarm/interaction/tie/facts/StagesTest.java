package io.keepwarm.interaction.tie.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Direction;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.TieState.Depth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import org.jspecify.annotations.Nullable;

class StagesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    private final List<Touch> touches = new ArrayList<>();

    @Example
    void whoNeverTurnedToTheMemberIsListed() {
        touch(1, Direction.OUTBOUND, true, null);

        assertThat(stage(null)).isEqualTo(Stage.LISTED);
    }

    @Example
    void whoTurnedToTheMemberOrWasMetIsMet() {
        assertThat(stage(new Depth(3, DAY, null, null, null, null, null))).isEqualTo(Stage.MET);
        touch(1, Direction.INBOUND, false, null);
        assertThat(stage(null)).isEqualTo(Stage.MET);
    }

    @Example
    void whoTalkedOfSomethingOfSubstanceIsTalking() {
        assertThat(stage(new Depth(null, null, DAY, null, null, null, null))).isEqualTo(Stage.TALKING);
        assertThat(stage(new Depth(null, null, null, DAY, null, null, null))).isEqualTo(Stage.TALKING);
        touch(1, Direction.MUTUAL, true, null);
        assertThat(stage(null)).isEqualTo(Stage.TALKING);
    }

    @Example
    void whoHelpedEachOtherOverAWhileOrIsKnownWellIsKnown() {
        touch(1, Direction.MUTUAL, true, HelpSide.GIVEN);
        touch(80, Direction.MUTUAL, true, HelpSide.RECEIVED);
        assertThat(stage(null)).isEqualTo(Stage.TALKING);
        assertThat(stage(new Depth(4, null, null, null, null, null, null))).isEqualTo(Stage.KNOWN);
        touch(95, Direction.OUTBOUND, false, null);
        assertThat(stage(null)).isEqualTo(Stage.KNOWN);
    }

    @Example
    void whoWouldVouchIsTrustedOnceTheyTalked() {
        var vouches = new Depth(null, DAY, null, null, null, null, true);
        assertThat(stage(vouches)).isEqualTo(Stage.MET);
        touch(1, Direction.MUTUAL, true, null);
        assertThat(stage(vouches)).isEqualTo(Stage.TRUSTED);
        assertThat(TieFacts.of(touches, new Said(vouches, List.of())).shared().stage())
                .isEqualTo(Stage.TALKING);
    }

    private void touch(int day, Direction direction, boolean onTopic, @Nullable HelpSide help) {
        touches.add(new Touch(
                UUID.randomUUID(),
                Touches.START.plusSeconds(day * 86_400L),
                Channel.MESSAGE,
                direction,
                Intent.CATCH_UP,
                null,
                List.of(),
                onTopic,
                false,
                help,
                null,
                true));
    }

    private Stage stage(@Nullable Depth depth) {
        return TieFacts.of(touches, new Said(depth, List.of())).stage();
    }
}
