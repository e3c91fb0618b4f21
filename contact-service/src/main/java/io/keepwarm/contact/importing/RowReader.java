package io.keepwarm.contact.importing;

import io.keepwarm.contact.addressbook.Book;
import io.keepwarm.contact.addressbook.Cut;
import io.keepwarm.contact.addressbook.Cutter;
import io.keepwarm.contact.addressbook.SourceRow;
import io.keepwarm.contact.importing.Portion.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// Reads the rows of one file in portions, in order.
final class RowReader {
    private static final Logger LOG = Logger.getLogger(RowReader.class);

    private static final long LARGEST_PORTION = 4 * 1024 * 1024;

    private final Book book;
    private final Cutter rows;
    private final Function<SourceRow, ExaminedRow> examining;
    private int next;
    private long end;

    /// @param next the number of the next row, counted from 1
    RowReader(Book book, Cutter rows, Function<SourceRow, ExaminedRow> examining, int next) {
        this.book = book;
        this.rows = rows;
        this.examining = examining;
        this.next = next;
    }

    /// At most `size` more rows, fewer where they are large; empty at the end of the file.
    Optional<Portion> portion(int size) {
        List<Row> read = new ArrayList<>(size);
        long from = end;
        while (read.size() < size && end - from < LARGEST_PORTION) {
            Optional<Cut> cut = rows.next();
            if (cut.isEmpty()) {
                break;
            }
            end = cut.get().end();
            read.add(new Row(examining.apply(read(cut.get())), cut.get().end()));
        }
        int first = next;
        next += read.size();
        return read.isEmpty() ? Optional.empty() : Optional.of(new Portion(first, read));
    }

    private SourceRow read(Cut cut) {
        return switch (cut) {
            case Cut.Whole(var bytes, var end) -> read(bytes);
            case Cut.Broken(var reason, var end) -> new SourceRow.Unreadable(reason);
        };
    }

    /// Whatever is in a row, it must not hold up the others.
    private SourceRow read(byte[] row) {
        try {
            return book.read(row);
        } catch (RuntimeException odd) {
            LOG.warn("A row of an import cannot be read", odd);
            return new SourceRow.Unreadable("The row cannot be read.");
        }
    }
}
