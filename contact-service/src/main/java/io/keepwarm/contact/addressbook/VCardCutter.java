package io.keepwarm.contact.addressbook;

import io.keepwarm.contact.addressbook.Lines.Line;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Cuts vCards apart before any is read, so that a broken card ends at the next one's beginning and costs
/// nobody else. A card inside a card (AGENT) stays where it is.
final class VCardCutter implements Cutter {
    static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";
    private static final int TELLING = 80;

    private final Lines lines;
    /// The first line of the next card, met where the card before it should have ended.
    private @Nullable Line begun;

    VCardCutter(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<Cut> next() {
        Optional<Line> first = begin();
        begun = null;
        return first.map(this::card);
    }

    private Optional<Line> begin() {
        Optional<Line> line = begun == null ? lines.next() : Optional.of(begun);
        while (line.isPresent() && !word(line.get()).equalsIgnoreCase(BEGIN)) {
            line = lines.next();
        }
        return line;
    }

    private Cut card(Line first) {
        var card = new Card(first);
        String before = "";
        int depth = 1;
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            Line line = next.get();
            String word = word(line);
            if (word.equalsIgnoreCase(BEGIN)) {
                if (!isAgent(before)) {
                    begun = line;
                    return card.broken();
                }
                depth++;
            }
            card.add(line);
            if (word.equalsIgnoreCase(END) && --depth == 0) {
                return card.whole();
            }
            before = word.isEmpty() ? before : word;
        }
        return card.broken();
    }

    private static boolean isAgent(String line) {
        String upper = line.toUpperCase(Locale.ROOT);
        return upper.startsWith("AGENT") && upper.endsWith(":");
    }

    private static String word(Line line) {
        return new String(line.bytes(), 0, Math.min(TELLING, line.bytes().length), StandardCharsets.ISO_8859_1).strip();
    }

    /// The card that is being cut out.
    private static final class Card {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean tooLarge;
        private long end;

        Card(Line first) {
            add(first);
        }

        void add(Line line) {
            tooLarge |= line.tooLong() || bytes.size() + line.bytes().length > Cut.MOST_BYTES;
            if (!tooLarge) {
                bytes.writeBytes(line.bytes());
                bytes.write('\r');
                bytes.write('\n');
            }
            end = line.end();
        }

        Cut whole() {
            return tooLarge
                    ? new Cut.Broken("The card is larger than 4 MB; leave out its picture.", end)
                    : new Cut.Whole(bytes.toByteArray(), end);
        }

        Cut broken() {
            return new Cut.Broken("The card has no END:VCARD.", end);
        }
    }
}
