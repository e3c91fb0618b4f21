package io.keepwarm.interaction.outreachcheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keepwarm.events.tie.Stage;
import io.keepwarm.interaction.outreachcheck.ask.AskKind;
import io.keepwarm.interaction.outreachcheck.ask.AskSize;
import io.keepwarm.interaction.outreachcheck.rule.Draft;
import io.keepwarm.interaction.outreachcheck.rule.RuleBook.Opinion;
import io.keepwarm.interaction.outreachcheck.rule.RuleName;
import io.keepwarm.interaction.outreachcheck.rule.Scores;
import io.keepwarm.interaction.outreachcheck.rule.Severity;
import io.keepwarm.interaction.outreachcheck.rule.TooLong;
import io.keepwarm.interaction.outreachcheck.rule.Verdict;
import io.keepwarm.interaction.outreachcheck.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a check, as JSON.
///
/// @param verdict what to do with the message
/// @param scores how it does, 0 to 100
/// @param findings why, the gravest first
/// @param asks what it asks of its reader, in the order of the text
/// @param tie how the two stand; null: nobody was named
/// @param length of the message
/// @param language the language it was read in
public record OutreachCheckView(
        Verdict verdict,
        Scores scores,
        List<FindingView> findings,
        List<AskView> asks,
        @Nullable TieView tie,
        Length length,
        String language) {

    /// A finding. Nulls are shown: where nothing is missing in the text there is a place, and the other way round.
    ///
    /// @param at the words meant, in UTF-16 units from 0; null: something is missing, or the whole message is meant
    /// @param suggestion a sentence to use
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record FindingView(
            RuleName rule,
            Severity severity,
            String message,
            @Nullable Span at,
            @Nullable String suggestion) {}

    /// Something the message asks.
    public record AskView(AskKind kind, AskSize size, Span at) {}

    /// How the two stand.
    ///
    /// @param contactId the contact, or the one it was merged into
    /// @param silentDays days since they were in touch by more than a like or a comment; null: never
    /// @param unanswered attempts since the contact last turned to the member
    public record TieView(
            String contactId, Stage stage, @Nullable Integer silentDays, int unanswered) {}

    /// @param limit what the channel takes; null: no limit
    public record Length(int characters, @Nullable Integer limit) {}

    static OutreachCheckView of(Draft draft, Opinion opinion, Reader reader) {
        var text = draft.text();
        var limit = TooLong.limit(draft.channel(), draft.intent());
        return new OutreachCheckView(
                opinion.verdict(),
                opinion.scores(),
                opinion.findings().stream()
                        .map(finding -> new FindingView(
                                finding.rule(),
                                finding.severity(),
                                finding.message(),
                                finding.at(),
                                finding.suggestion()))
                        .toList(),
                draft.asks().stream()
                        .map(ask -> new AskView(ask.kind(), ask.size(), text.at(ask.match())))
                        .toList(),
                tie(reader),
                new Length(text.written().length(), limit.isPresent() ? limit.getAsInt() : null),
                text.language().code());
    }

    private static @Nullable TieView tie(Reader reader) {
        var known = reader.acquaintance();
        return reader.contactId() == null || known.stage() == null
                ? null
                : new TieView(reader.contactId(), known.stage(), known.silentDays(), known.unanswered());
    }
}
