package io.keepwarm.interaction.ask;

import io.keepwarm.interaction.ask.gate.Ask;
import io.keepwarm.interaction.interaction.Help.Beneficiary;
import io.keepwarm.interaction.outreachcheck.ask.AskInText;
import io.keepwarm.interaction.outreachcheck.ask.AskKind;
import io.keepwarm.interaction.outreachcheck.ask.AskSize;
import io.keepwarm.interaction.outreachcheck.ask.Asks;
import io.keepwarm.interaction.outreachcheck.text.Cue;
import io.keepwarm.interaction.outreachcheck.text.Language;
import io.keepwarm.interaction.outreachcheck.text.Text;
import java.util.Comparator;
import java.util.List;

/// An ask as it is put: its text may ask more than was said of it, offer something, or leave a way out.
final class PuttingAsks {
    private PuttingAsks() {}

    static Ask asPut(NewAskCheck wanted) {
        boolean onlyMine = wanted.benefits() == null || wanted.benefits() == Beneficiary.ME;
        boolean offers = wanted.offer() != null && !wanted.offer().isBlank();
        AskSize size = wanted.size() == null ? AskSize.MEDIUM : wanted.size();
        if (wanted.text() == null || wanted.text().isBlank()) {
            return new Ask(wanted.kind(), size, onlyMine, offers, false);
        }
        var text = Text.read(wanted.text(), Language.english());
        var asks = Asks.in(text);
        AskKind largest = asks.stream()
                .map(AskInText::kind)
                .max(Comparator.naturalOrder())
                .filter(kind -> kind.compareTo(wanted.kind()) > 0)
                .orElse(wanted.kind());
        return new Ask(
                largest,
                isLarge(asks) ? AskSize.LARGE : size,
                onlyMine && !text.says(Cue.FOR_BOTH),
                offers || text.says(Cue.OFFER),
                text.says(Cue.WAY_OUT));
    }

    private static boolean isLarge(List<AskInText> asks) {
        return asks.stream().anyMatch(ask -> ask.size() == AskSize.LARGE);
    }
}
