package io.keepwarm.interaction.outreachcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.keepwarm.events.Channel;
import io.keepwarm.events.tie.Intent;
import io.keepwarm.interaction.outreachcheck.text.Language;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No text takes long, and none breaks the check: a phrase costs its length, however many ways there are through it.
class CheckCostTest {
    private static final int TWICE_WHAT_IS_TAKEN = 20_000;
    /// Hundreds of times what it takes, as the machine may be busy; a search that goes back over its steps would take
    /// years.
    private static final Duration LONG = Duration.ofSeconds(10);

    private static RuleBook.Opinion check(String text) {
        return RuleBook.check(Draft.of(text, Channel.LINKEDIN, Intent.ASK, Language.english()), Acquaintance.STRANGER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "I ",
                "you ",
                "x",
                ".",
                "\n",
                "a\n",
                "a'",
                "é́",
                "could you ",
                "please could you please ",
                "i would really really really ",
                "if you a b c ",
                "not not not ",
                "your very very ",
                "((((",
                "\uD83D\uDE42",
            })
    void aHostileTextCostsNoMoreThanItsLength(String piece) {
        String text = piece.repeat(TWICE_WHAT_IS_TAKEN / piece.length());

        assertTimeoutPreemptively(LONG, () -> check(text));
    }

    @Property(tries = 300)
    void everyPlaceLiesInTheText(@ForAll("texts") String text) {
        assertThat(check(text).findings())
                .filteredOn(finding -> finding.at() != null)
                .allSatisfy(finding -> {
                    assertThat(finding.at().from()).isBetween(0, finding.at().to());
                    assertThat(finding.at().to()).isLessThanOrEqualTo(text.length());
                });
    }

    @Provide
    Arbitrary<String> texts() {
        var words = Arbitraries.of(
                "I",
                "need",
                "you",
                "to",
                "refer",
                "me",
                "by",
                "Friday",
                "?",
                "!",
                ".",
                ",",
                "\n",
                "your",
                "talk",
                "not",
                "HOW",
                "NEVER",
                "ANSWERED",
                "hire",
                "please",
                "could",
                "I'm",
                "Rosa",
                "-",
                "…",
                "connect",
                "idiot",
                "é");
        return Arbitraries.oneOf(
                words.list().ofMaxSize(120).map(list -> String.join(" ", list)),
                Arbitraries.strings().ofMaxLength(400));
    }
}
