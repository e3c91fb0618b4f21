package io.keepwarm.interaction.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreach.OutreachReport.Sent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutreachReportTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    @Test
    void withoutAnswerARequestIsSilentAfterTwoWeeks() {
        var report =
                report(List.of(sent(1, Outcome.ACCEPTED), sent(15, null), sent(14, null), sent(2, Outcome.DECLINED)));

        assertThat(report.all().silent()).isEqualTo(1);
        assertThat(report.all().waiting()).isEqualTo(1);
        assertThat(report.all().acceptanceRate()).isEqualTo(0.333);
    }

    @Test
    void nothingSentHasNoRate() {
        assertThat(report(List.of()).all().acceptanceRate()).isNull();
    }

    @Test
    void eachKindHasItsOwnRate() {
        var report = report(List.of(
                new Sent(NOW, Channel.LINKEDIN, Intent.CONNECT, true, Outcome.ACCEPTED),
                new Sent(NOW, Channel.LINKEDIN, Intent.ASK, false, Outcome.DECLINED),
                new Sent(NOW, Channel.EMAIL, Intent.ASK, false, Outcome.ACCEPTED)));

        assertThat(report.byIntent().get("ASK").acceptanceRate()).isEqualTo(0.5);
        assertThat(report.byChannel().get("LINKEDIN").sent()).isEqualTo(2);
        assertThat(report.withReason().acceptanceRate()).isEqualTo(1.0);
        assertThat(report.withoutReason().acceptanceRate()).isEqualTo(0.5);
    }

    @Test
    void fewerAcceptedOfLateIsAnAlert() {
        // Of the last ten, six were accepted; before, nine of ten: two thirds of that share.
        assertThat(plateau(6, 9).alert()).isTrue();
        assertThat(plateau(6, 9).message()).startsWith("60 % of the last 10 were accepted, 90 % of the 10 before.");
    }

    @Test
    void aSmallDropIsNone() {
        assertThat(plateau(7, 10).alert()).isFalse();
        assertThat(plateau(7, 9).alert()).isFalse();
        assertThat(plateau(0, 0).alert()).isFalse();
    }

    @Test
    void tooFewTellNothing() {
        var plateau = report(outcomes(0, 1, 0)).plateau();

        assertThat(plateau.alert()).isFalse();
        assertThat(plateau.message()).contains("too few");
    }

    private static OutreachReport.Plateau plateau(int acceptedOfLast, int acceptedBefore) {
        List<Sent> sent = new ArrayList<>(outcomes(20, 10, acceptedBefore));
        sent.addAll(outcomes(0, 10, acceptedOfLast));
        return report(sent).plateau();
    }

    private static List<Sent> outcomes(int daysAgo, int number, int accepted) {
        List<Sent> sent = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            sent.add(sent(daysAgo + index, index < accepted ? Outcome.ACCEPTED : Outcome.DECLINED));
        }
        return sent;
    }

    private static Sent sent(int daysAgo, @Nullable Outcome outcome) {
        return new Sent(NOW.minus(daysAgo, ChronoUnit.DAYS), Channel.LINKEDIN, Intent.CONNECT, true, outcome);
    }

    private static OutreachReport report(List<Sent> sent) {
        return OutreachReport.of(DAY, DAY, sent, NOW);
    }
}
