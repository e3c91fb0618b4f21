package io.keepwarm.contact.addressbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// How a CSV file (RFC 4180, and what is made of it) keeps its fields apart: by a comma, a semicolon or a
/// tabulator.
///
/// @param separator the sign between two fields
record CsvDialect(char separator) {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /// The dialect of a file by its line of column names: the separator that is in it most often.
    static CsvDialect of(String header) {
        char best = ',';
        for (char separator : SEPARATORS) {
            if (count(header, separator) > count(header, best)) {
                best = separator;
            }
        }
        return new CsvDialect(best);
    }

    private static long count(String header, char sign) {
        String unquoted = header.replaceAll("\"[^\"]*\"", "");
        return unquoted.chars().filter(letter -> letter == sign).count();
    }

    /// The fields of a record in UTF-8, without the blanks around them, or empty when it is none.
    Optional<List<String>> fields(byte[] record) {
        return fields(new String(record, StandardCharsets.UTF_8));
    }

    Optional<List<String>> fields(String record) {
        if (record.chars().filter(letter -> letter == '"').count() % 2 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .ofSingleCsvRecord(record.replace("\0", ""))
                            .getFields()
                            .stream()
                            .map(String::strip)
                            .toList());
        } catch (CsvParseException none) {
            return Optional.empty();
        }
    }
}
