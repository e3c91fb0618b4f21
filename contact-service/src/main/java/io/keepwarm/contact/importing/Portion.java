package io.keepwarm.contact.importing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rows that are taken over in one transaction.
///
/// @param first the number of the first row in its file, counted from 1
/// @param rows never empty
record Portion(int first, List<Row> rows) {

    /// A row that was looked at, and where in the file it ends.
    record Row(ExaminedRow row, long end) {}

    /// Each row on its own.
    Stream<Portion> apart() {
        return IntStream.range(0, rows.size()).mapToObj(at -> new Portion(first + at, List.of(rows.get(at))));
    }

    /// The same row, to be refused.
    Portion refusedBecause(String reason) {
        return new Portion(
                first,
                rows.stream()
                        .map(row -> new Row(ExaminedRow.Refused.because(reason), row.end()))
                        .toList());
    }
}
