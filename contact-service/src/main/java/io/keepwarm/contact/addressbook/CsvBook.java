package io.keepwarm.contact.addressbook;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A CSV file behind its line of column names.
///
/// @param dialect how it keeps its fields apart
/// @param columns where each column is, by its name in lower case
/// @param firstRow where the line of column names ends
/// @param reading what the columns mean
record CsvBook(CsvDialect dialect, Map<String, Integer> columns, long firstRow, CsvReading reading) implements Book {

    /// Where each column is, by its name in lower case; of two with one name, the first.
    static Map<String, Integer> columns(List<String> names) {
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < names.size(); at++) {
            columns.putIfAbsent(names.get(at).toLowerCase(Locale.ROOT), at);
        }
        return columns;
    }

    @Override
    public Cutter rows(InputStream file, long offset) {
        return new CsvCutter(new Lines(file, offset), dialect);
    }

    @Override
    public SourceRow read(byte[] row) {
        return dialect.fields(row)
                .map(values -> reading.read(new CsvRecord(columns, values)))
                .orElseGet(() -> new SourceRow.Unreadable("The quotation marks of this line do not pair up."));
    }
}
