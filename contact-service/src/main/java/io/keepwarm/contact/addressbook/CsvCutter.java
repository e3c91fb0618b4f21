package io.keepwarm.contact.addressbook;

import io.keepwarm.contact.addressbook.Lines.Line;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Cuts a CSV file into records before any is read: a record is as many lines as it takes for its quotation
/// marks to pair up. Where they do not within 500 lines, or not as CSV has it, that is one bad line, and the
/// next line begins anew. Blank lines are no records.
final class CsvCutter implements Cutter {
    private static final int MOST_LINES = 500;

    private final Lines lines;
    private final CsvDialect dialect;
    /// Lines looked at and given back.
    private final Deque<Line> ahead = new ArrayDeque<>();

    CsvCutter(Lines lines, CsvDialect dialect) {
        this.lines = lines;
        this.dialect = dialect;
    }

    @Override
    public Optional<Cut> next() {
        Optional<Line> first = line();
        while (first.isPresent() && first.get().isBlank()) {
            first = line();
        }
        return first.map(this::record);
    }

    private Optional<Line> line() {
        return ahead.isEmpty() ? lines.next() : Optional.of(ahead.removeFirst());
    }

    private Cut record(Line first) {
        if (first.tooLong()) {
            return new Cut.Broken("The line is longer than 4 MB.", first.end());
        }
        return quotes(first) % 2 == 0 ? new Cut.Whole(first.bytes(), first.end()) : over(first);
    }

    /// A record that goes on over the next lines.
    private Cut over(Line first) {
        List<Line> taken = new ArrayList<>(List.of(first));
        long quotes = quotes(first);
        long size = first.bytes().length;
        while (taken.size() < MOST_LINES && size < Cut.MOST_BYTES) {
            Optional<Line> next = line();
            if (next.isEmpty()) {
                break;
            }
            taken.add(next.get());
            quotes += quotes(next.get());
            size += next.get().bytes().length;
            if (quotes % 2 == 0) {
                byte[] record = joined(taken);
                if (dialect.fields(record).isPresent()) {
                    return new Cut.Whole(record, taken.getLast().end());
                }
                break;
            }
        }
        taken.removeFirst();
        taken.reversed().forEach(ahead::addFirst);
        return new Cut.Broken("The quotation marks of this line do not pair up.", first.end());
    }

    private static byte[] joined(List<Line> lines) {
        var record = new ByteArrayOutputStream();
        for (Line line : lines) {
            if (record.size() > 0) {
                record.write('\n');
            }
            record.writeBytes(line.bytes());
        }
        return record.toByteArray();
    }

    private static long quotes(Line line) {
        long quotes = 0;
        for (byte one : line.bytes()) {
            quotes += one == '"' ? 1 : 0;
        }
        return quotes;
    }
}
