package io.keepwarm.interaction.outreachcheck.rule;

import java.util.List;
import java.util.function.ToIntFunction;

/// Three scores from 0 to 100: 100 less what each finding takes off (see [RuleName]), and never below 0.
///
/// @param courteous whether it is polite and leaves the reader free
/// @param gracious whether it gives, thanks and keeps its word
/// @param personal whether it is written by this member to this reader
public record Scores(int courteous, int gracious, int personal) {
    private static final int BEST = 100;

    static Scores of(List<Finding> findings) {
        return new Scores(
                score(findings, RuleName::courteous),
                score(findings, RuleName::gracious),
                score(findings, RuleName::personal));
    }

    private static int score(List<Finding> findings, ToIntFunction<RuleName> taken) {
        int off = findings.stream()
                .mapToInt(finding -> taken.applyAsInt(finding.rule()))
                .sum();
        return Math.max(0, BEST - off);
    }
}
