package io.keepwarm.interaction.outreachcheck.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All rules, and what they make of a message.
public final class RuleBook {
    private static final List<Rule> RULES = Stream.concat(
                    Stream.of(
                            new Rude(),
                            new MyTrouble(),
                            new DefaultText(),
                            new AskTooSoon(),
                            new NotWanted(),
                            new TooLong(),
                            new NoCommonGround(),
                            new NoReason(),
                            new AboutMe(),
                            new AskTooBig(),
                            new NoWayOut(),
                            new NothingOffered(),
                            new NoGreeting(),
                            new ReconnectIncomplete(),
                            new ThanksWithoutResult(),
                            new PromiseOpen(),
                            new OffTopic(),
                            new NotTheirChannel()),
                    KnownButUnsaid.all().stream())
            .toList();

    private RuleBook() {}

    /// What the rules say to a message.
    ///
    /// @param verdict what to do with it
    /// @param scores how it does
    /// @param findings why, the gravest first
    public record Opinion(Verdict verdict, Scores scores, List<Finding> findings) {}

    /// Checks a message by all rules.
    public static Opinion check(Draft draft, Acquaintance reader) {
        var findings = RULES.stream()
                .map(rule -> rule.check(draft, reader))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        return new Opinion(Verdict.of(findings), Scores.of(findings), findings);
    }
}
