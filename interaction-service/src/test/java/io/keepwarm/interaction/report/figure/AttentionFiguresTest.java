package io.keepwarm.interaction.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.contact.Tier;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.interaction.report.figure.AttentionFigures.InCircle;
import io.keepwarm.interaction.tie.facts.Heat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionFiguresTest {
    /// Ada is in the circle; Eve was, until her tie was ended.
    @Test
    void onlyWhoIsInTheCircleCountsAsReachedOfIt() {
        var figures = AttentionFigures.of(
                List.of(person("ada", 2), person("eve", 3)), List.of(new InCircle("alice", "ada", null)), true);

        assertThat(figures.circleSize()).isEqualTo(1);
        assertThat(figures.circleReached()).isEqualTo(1);
        assertThat(figures.circleTouches()).isEqualTo(2);
        assertThat(figures.touches()).isEqualTo(5);
        assertThat(figures.shareOfCircle()).isEqualTo(0.4);
        assertThat(figures.neglected()).isEmpty();
    }

    private static Person person(String contact, long touches) {
        return new Person("alice", contact, touches, null, Stage.MET, new Heat(null, null), null, Tier.INNER_CIRCLE);
    }
}
