package io.keepwarm.interaction.maildrop.letter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The few header lines that mail programs put before a mail they quote whole, when it is answered or forwarded:
///
///     From: Ada Lovelace <ada@example.org>
///     Date: Mon, 5 Jan 2026 at 10:00
///     Subject: Engines
///
/// @param values what stands behind each label
/// @param end the line behind the block
record HeaderBlock(Map<Label, String> values, int end) {
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_LINES = 40;
    /// Outlook puts labels in stars, Apple Mail may quote the whole block.
    private static final Pattern LINE = Pattern.compile("(?:> ?)*\\*?(\\p{L}[\\p{L} ]{0,20}?)\\s?:\\*?(?:\\s+(.*))?");

    enum Label {
        FROM("from", "von", "de", "da", "van", "från", "fra", "od"),
        DATE(
                "date",
                "sent",
                "datum",
                "gesendet",
                "gesendet am",
                "envoyé",
                "envoyé le",
                "fecha",
                "enviado",
                "enviado el",
                "enviado em",
                "data",
                "inviato",
                "verzonden",
                "skickat",
                "sendt"),
        TO("to", "an", "à", "para", "a", "aan", "till", "til", "do"),
        CC("cc", "kopie", "copie à"),
        SUBJECT("subject", "betreff", "objet", "asunto", "oggetto", "onderwerp", "assunto", "ämne", "emne", "temat");

        private final List<String> words;

        Label(String... words) {
            this.words = List.of(words);
        }

        static Optional<Label> named(String word) {
            String lower = word.strip().toLowerCase(Locale.ROOT);
            for (Label label : values()) {
                if (label.words.contains(lower)) {
                    return Optional.of(label);
                }
            }
            return Optional.empty();
        }
    }

    /// The block that begins in this very line, with the writer and a date or a subject in it.
    static Optional<HeaderBlock> at(List<String> lines, int start) {
        Map<Label, String> values = new EnumMap<>(Label.class);
        List<Label> last = new ArrayList<>();
        int at = start;
        for (; at < lines.size() && at < start + MOST_LINES && !isBlank(lines.get(at)); at++) {
            String line = lines.get(at);
            var found = LINE.matcher(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
            var label = found.matches() ? Label.named(found.group(1)) : Optional.<Label>empty();
            if (label.isPresent()) {
                values.putIfAbsent(
                        label.get(),
                        found.group(2) == null ? "" : found.group(2).strip());
                last.add(label.get());
            } else if (last.isEmpty()) {
                return Optional.empty();
            } else {
                values.merge(last.getLast(), unquoted(line), (before, more) -> before + " " + more);
            }
        }
        boolean whole = values.containsKey(Label.FROM)
                && (values.containsKey(Label.DATE) || values.containsKey(Label.SUBJECT))
                && last.getFirst() != Label.CC;
        return whole ? Optional.of(new HeaderBlock(values, at)) : Optional.empty();
    }

    /// What stands behind the label; empty when it is not there.
    String value(Label label) {
        return values.getOrDefault(label, "");
    }

    private static String unquoted(String line) {
        return line.replaceFirst("^(?:> ?)+", "").strip();
    }

    private static boolean isBlank(String line) {
        return unquoted(line).isEmpty();
    }
}
