package io.keepwarm.interaction.tie.facts;

import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.TieState.Depth;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a tie has come. Each stage holds its own conditions and those of the one before:
///
/// - MET: the contact really turned to the member, or the two met in person;
/// - TALKING: they talked about something of substance, about what they hope for, or at length about their work;
/// - KNOWN: help went both ways and they were in touch over more than 90 days, or the member knows them well (4 or 5);
/// - TRUSTED: the member says that they would put their name to each other.
final class Stages {
    private static final Duration A_WHILE = Duration.ofDays(90);
    private static final int WELL = 4;

    private Stages() {}

    static Stage of(
            @Nullable Instant first,
            @Nullable Instant lastReal,
            @Nullable Instant lastInbound,
            int talks,
            Ledger ledger,
            @Nullable Depth depth) {
        boolean talked = talks > 0 || depth != null && (depth.aspirationsTalkedOn() != null || isInterview(depth));
        if (talked) {
            if (depth != null && Boolean.TRUE.equals(depth.wouldVouch())) {
                return Stage.TRUSTED;
            }
            return hasGrown(first, lastReal, ledger) || isWell(depth) ? Stage.KNOWN : Stage.TALKING;
        }
        boolean met = lastInbound != null || depth != null && depth.metInPersonOn() != null;
        return met ? Stage.MET : Stage.LISTED;
    }

    private static boolean isInterview(Depth depth) {
        return depth.informationalInterviewOn() != null;
    }

    private static boolean isWell(@Nullable Depth depth) {
        return depth != null && depth.howWell() != null && depth.howWell() >= WELL;
    }

    private static boolean hasGrown(@Nullable Instant first, @Nullable Instant lastReal, Ledger ledger) {
        return ledger.given() > 0
                && ledger.received() > 0
                && first != null
                && lastReal != null
                && lastReal.isAfter(first.plus(A_WHILE));
    }
}
