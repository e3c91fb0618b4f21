package io.keepwarm.interaction.outreachcheck.rule;

import java.util.List;

/// What to do with a message.
public enum Verdict {
    SEND,
    IMPROVE,
    DO_NOT_SEND;

    /// Any finding that blocks: do not send; any that warns: improve.
    public static Verdict of(List<Finding> findings) {
        var worst = findings.stream()
                .map(Finding::severity)
                .max(Severity::compareTo)
                .orElse(Severity.HINT);
        return switch (worst) {
            case BLOCK -> DO_NOT_SEND;
            case WARN -> IMPROVE;
            case HINT -> SEND;
        };
    }
}
