package io.keepwarm.interaction.ask;

import io.keepwarm.events.tie.Stage;
import io.keepwarm.events.tie.WarmthBand;
import io.keepwarm.interaction.ask.gate.Ask;
import io.keepwarm.interaction.ask.gate.AskGate;
import io.keepwarm.interaction.ask.gate.AskVerdict;
import io.keepwarm.interaction.ask.gate.Reason;
import io.keepwarm.interaction.ask.gate.Situation;
import io.keepwarm.interaction.outreachcheck.ask.AskKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether something may be asked of a contact now, as JSON.
///
/// @param kind what is asked: what was said, or more, if the text asks more
/// @param reasons what speaks against it, and advice
/// @param wouldMakeItFine what to do first, or beside it
/// @param smallerAsk the largest smaller ask that would be fine today; null: none, or it is fine as it is
/// @param risk 0 to 100: what asking may do to the tie, its step on the ladder × the months of silence
public record AskCheckView(
        String contactId,
        AskKind kind,
        AskVerdict verdict,
        List<Reason> reasons,
        List<String> wouldMakeItFine,
        @Nullable AskKind smallerAsk,
        int risk,
        Basis basis) {

    /// What the answer rests on.
    ///
    /// @param silentDays days since we were last really in touch; null: never
    /// @param teamAsks how often my team asked something of them in the last 30 days
    public record Basis(
            Stage stage,
            WarmthBand band,
            @Nullable Integer silentDays,
            int given,
            int received,
            int asked,
            int latePromises,
            int teamAsks) {}

    static AskCheckView of(String contactId, Ask ask, Situation situation, AskGate.Answer answer) {
        var remedies = answer.reasons().stream().map(Reason::remedy).filter(Objects::nonNull);
        var smaller = answer.smaller();
        var instead = smaller == null
                ? Stream.<String>empty()
                : Stream.of("Ask for something smaller: " + ask.of(smaller).named() + ".");
        return new AskCheckView(
                contactId,
                ask.kind(),
                answer.verdict(),
                answer.reasons(),
                Stream.concat(remedies, instead).distinct().toList(),
                smaller,
                answer.risk(),
                new Basis(
                        situation.stage(),
                        situation.band(),
                        situation.silentDays(),
                        situation.given(),
                        situation.received(),
                        situation.asked(),
                        situation.latePromises().size(),
                        situation.teamAsks().size()));
    }
}
