package io.keepwarm.contact.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The records of a CSV text, cut apart before any is read: a record is as many lines as it takes for its quotation
/// marks to pair up. Where they do not within twenty lines, or not as CSV has it, that is one bad line, and the next
/// line begins anew.
final class CsvLines {
    private static final int MOST_LINES = 20;

    private CsvLines() {}

    /// The records as they stand, blank lines left out.
    static List<String> records(String text) {
        List<String> lines = text.lines().toList();
        List<String> records = new ArrayList<>();
        for (int line = 0; line < lines.size(); ) {
            int length = length(lines, line);
            String record = String.join("\n", lines.subList(line, line + length));
            if (!record.isBlank()) {
                records.add(record);
            }
            line += length;
        }
        return records;
    }

    private static int length(List<String> lines, int first) {
        long quotes = 0;
        for (int length = 1; length <= MOST_LINES && first + length <= lines.size(); length++) {
            quotes += quotes(lines.get(first + length - 1));
            if (quotes % 2 == 0) {
                boolean pairs = length == 1
                        || fields(String.join("\n", lines.subList(first, first + length)))
                                .isPresent();
                return pairs ? length : 1;
            }
        }
        return 1;
    }

    private static long quotes(String text) {
        return text.chars().filter(letter -> letter == '"').count();
    }

    /// The fields of a record without the blanks around them, or empty when it is none.
    static Optional<List<String>> fields(String record) {
        if (quotes(record) % 2 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(CsvReader.builder().ofSingleCsvRecord(record).getFields().stream()
                    .map(String::strip)
                    .toList());
        } catch (CsvParseException none) {
            return Optional.empty();
        }
    }
}
