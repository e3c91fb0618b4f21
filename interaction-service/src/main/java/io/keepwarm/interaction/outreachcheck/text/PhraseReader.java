package io.keepwarm.interaction.outreachcheck.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the lists of a language's file. A list begins with its name in brackets on a line; each other line is a
/// phrase:
///
/// | written | found |
/// |---|---|
/// | `word` | that word, whatever its case, accents and spelling |
/// | `word*` | a word that begins so |
/// | `(a \| b c)` | one of these |
/// | `[a]` | this or nothing |
/// | `*ing` | a word that ends so |
/// | `{list}` | a phrase of that list |
/// | `!{list}` | nothing, where no phrase of that list begins |
/// | `...`, `...7` | up to 3, up to 7 words, whichever |
/// | `_` | exactly one word, whichever |
/// | `<name>` | a word with a capital in the middle of a sentence |
/// | `<question>` | nothing, in a sentence that ends with a question mark |
/// | `<clause>` | nothing, where a sentence or a part of it begins that commas and the like divide off |
/// | `^`, `$` | the beginning, the end of the sentence |
///
/// A phrase lies within one sentence. `#` begins a comment.
final class PhraseReader {
    private static final Pattern PIECE = Pattern.compile(
            "!?\\{([a-z-]+)}|\\.\\.\\.(\\d*)|<name>|<question>|<clause>|[()|\\[\\]^$]|_(?=[ )\\]|]|$)|[^\\s(){}|\\[\\]^$<>]++");
    private static final Pattern HEAD = Pattern.compile("\\[([a-z-]+)]");
    private static final int USUAL_GAP = 3;

    private final Spelling spelling;
    private final Vocabulary vocabulary;
    private final Map<String, PhraseList> lists = new LinkedHashMap<>();

    private PhraseReader(Spelling spelling, Vocabulary vocabulary) {
        this.spelling = spelling;
        this.vocabulary = vocabulary;
    }

    /// The lines of each list, by its name.
    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : file.lines().toList()) {
            String text = line.replaceFirst("(^|\\s)#.*", "").strip();
            Matcher head = HEAD.matcher(text);
            if (head.matches()) {
                current = sections.computeIfAbsent(head.group(1), name -> new ArrayList<>());
            } else if (!text.isEmpty()) {
                current.add(text);
            }
        }
        return sections;
    }

    /// The lists, ready to be used.
    ///
    /// @param vocabulary takes the words of their phrases
    /// @throws IllegalArgumentException when a line cannot be read or names a list that is not there
    static Map<String, PhraseList> read(Map<String, List<String>> sections, Spelling spelling, Vocabulary vocabulary) {
        var reader = new PhraseReader(spelling, vocabulary);
        sections.keySet().forEach(name -> reader.lists.put(name, new PhraseList(name, reader.lists.size())));
        sections.forEach(reader::fill);
        reader.lists.values().forEach(PhraseList::close);
        reader.lists.values().forEach(list -> list.arrange(vocabulary.none()));
        return reader.lists;
    }

    private void fill(String name, List<String> lines) {
        lines.forEach(line -> named(name, name, line).add(phrase(name, line)));
    }

    private PhraseList named(String name, String list, String line) {
        var named = lists.get(name);
        if (named == null) {
            throw new IllegalArgumentException("[" + list + "] " + line + ": there is no list {" + name + "}");
        }
        return named;
    }

    private List<Part> phrase(String list, String line) {
        List<String> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(line);
        int read = 0;
        while (piece.find()) {
            if (!line.substring(read, piece.start()).isBlank()) {
                throw new IllegalArgumentException("[" + list + "] " + line);
            }
            pieces.add(piece.group());
            read = piece.end();
        }
        var cursor = new Cursor(list, line, pieces);
        var parts = cursor.sequence();
        if (cursor.at != pieces.size() || read != line.length() || parts.isEmpty()) {
            throw new IllegalArgumentException("[" + list + "] " + line);
        }
        return parts;
    }

    /// Takes the pieces of one line in turn.
    private final class Cursor {
        private final String list;
        private final String line;
        private final List<String> pieces;
        private int at;

        Cursor(String list, String line, List<String> pieces) {
            this.list = list;
            this.line = line;
            this.pieces = pieces;
        }

        List<Part> sequence() {
            List<Part> parts = new ArrayList<>();
            while (at < pieces.size() && !List.of(")", "]", "|").contains(pieces.get(at))) {
                parts.addAll(next(pieces.get(at++)));
            }
            return List.copyOf(parts);
        }

        private List<Part> next(String piece) {
            return switch (piece) {
                case "(" -> List.of(Part.Choice.of(ways(")")));
                case "[" -> {
                    var ways = ways("]");
                    ways.add(List.of());
                    yield List.of(Part.Choice.of(ways));
                }
                case "^" -> List.of(new Part.Start());
                case "$" -> List.of(new Part.End());
                case "_" -> List.of(new Part.AnyWord());
                case "<question>" -> List.of(new Part.Question());
                case "<clause>" -> List.of(new Part.ClauseStart());
                case "<name>" -> List.of(new Part.Name());
                default -> word(piece);
            };
        }

        private List<Part> word(String piece) {
            if (piece.startsWith("...")) {
                return List.of(new Part.Gap(piece.length() == 3 ? USUAL_GAP : Integer.parseInt(piece.substring(3))));
            }
            if (piece.startsWith("{")) {
                return List.of(new Part.Listed(named(piece.substring(1, piece.length() - 1))));
            }
            if (piece.startsWith("!{")) {
                return List.of(new Part.Not(named(piece.substring(2, piece.length() - 1))));
            }
            if (piece.startsWith("*")) {
                return List.of(new Part.Ending(Spelling.plain(piece.substring(1))));
            }
            if (piece.endsWith("*")) {
                return List.of(new Part.Beginning(Spelling.plain(piece.substring(0, piece.length() - 1))));
            }
            // A word with a hyphen is two words in a text as well.
            List<Part> parts = new ArrayList<>();
            for (String single : piece.split("-")) {
                spelling.forms(single).forEach(form -> parts.add(new Part.Exact(vocabulary.add(form))));
            }
            return parts;
        }

        private PhraseList named(String name) {
            return PhraseReader.this.named(name, list, line);
        }

        private List<List<Part>> ways(String end) {
            List<List<Part>> ways = new ArrayList<>();
            ways.add(sequence());
            while (at < pieces.size() && pieces.get(at).equals("|")) {
                at++;
                ways.add(sequence());
            }
            if (at == pieces.size() || !pieces.get(at).equals(end)) {
                throw new IllegalArgumentException("[" + list + "] " + line + ": " + end + " is missing");
            }
            at++;
            return ways;
        }
    }
}
