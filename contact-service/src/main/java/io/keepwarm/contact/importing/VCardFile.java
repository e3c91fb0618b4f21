package io.keepwarm.contact.importing;

import io.keepwarm.contact.vcard.VCardReading;
import io.keepwarm.contact.vcard.VCardReading.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A file of vCards, cut apart before any is read, so that a broken card ends at the next one's beginning and costs
/// nobody else. A card inside a card (AGENT) stays where it is.
final class VCardFile implements Source {
    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";

    private record Cut(int from, int to, boolean whole) {}

    private final String text;
    private final List<Cut> cards = new ArrayList<>();

    private VCardFile(String text) {
        this.text = text;
    }

    static boolean isLike(String text) {
        return text.stripLeading().regionMatches(true, 0, BEGIN, 0, BEGIN.length());
    }

    static VCardFile of(String text) {
        var file = new VCardFile(text);
        file.cut();
        if (file.cards.isEmpty()) {
            throw new NotThatFormat("There is no vCard in this file.");
        }
        return file;
    }

    private void cut() {
        int begun = -1;
        int depth = 0;
        String before = "";
        for (int line = 0; line < text.length(); ) {
            int end = lineEnd(line);
            String word = text.substring(line, Math.min(end, line + 80)).strip();
            if (word.equalsIgnoreCase(BEGIN)) {
                if (depth > 0 && isAgent(before)) {
                    depth++;
                } else {
                    if (depth > 0) {
                        cards.add(new Cut(begun, line, false));
                    }
                    begun = line;
                    depth = 1;
                }
            } else if (word.equalsIgnoreCase(END) && depth > 0) {
                depth--;
                if (depth == 0) {
                    cards.add(new Cut(begun, end, true));
                }
            }
            if (!word.isEmpty()) {
                before = word;
            }
            line = next(end);
        }
        if (depth > 0) {
            cards.add(new Cut(begun, text.length(), false));
        }
    }

    private static boolean isAgent(String line) {
        String upper = line.toUpperCase(Locale.ROOT);
        return upper.startsWith("AGENT") && upper.endsWith(":");
    }

    private int lineEnd(int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                return at;
            }
        }
        return text.length();
    }

    private int next(int lineEnd) {
        boolean both = text.startsWith("\r\n", lineEnd);
        return lineEnd + (both ? 2 : 1);
    }

    @Override
    public int size() {
        return cards.size();
    }

    @Override
    public SourceRow row(int index) {
        Cut cut = cards.get(index);
        if (!cut.whole()) {
            return new SourceRow.Unreadable("The card has no END:VCARD.");
        }
        try {
            return new SourceRow.Person(VCardReading.read(text.substring(cut.from(), cut.to())));
        } catch (Unreadable nobody) {
            return new SourceRow.Unreadable(String.valueOf(nobody.getMessage()));
        }
    }
}
