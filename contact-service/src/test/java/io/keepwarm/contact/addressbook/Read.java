package io.keepwarm.contact.addressbook;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.keepwarm.chassis.http.StrictJson;
import io.keepwarm.contact.vcard.ReadCard;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads whole files for tests, as the service does.
final class Read {
    static final PortableCard PORTABLE = portable();
    private static final Books BOOKS = new Books(PORTABLE);

    private Read() {}

    private static PortableCard portable() {
        var mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new StrictJson().customize(mapper);
        return new PortableCard(mapper);
    }

    static Optional<ImportFormat> guess(String file) {
        return BOOKS.guess(file.getBytes(StandardCharsets.UTF_8));
    }

    static List<SourceRow> rows(ImportFormat format, byte[] file, String... mapping) {
        var book =
                BOOKS.open(format, List.of(mapping), Arrays.copyOf(file, Math.min(file.length, Books.TELLING_BYTES)));
        List<SourceRow> rows = new ArrayList<>();
        long from = book.firstRow();
        // Each row by a cutter of its own: going on at the end of a row must find the next one.
        for (var cut = next(book, file, from); cut.isPresent(); cut = next(book, file, from)) {
            from = cut.get().end();
            rows.add(
                    switch (cut.get()) {
                        case Cut.Whole(var bytes, var end) -> book.read(bytes);
                        case Cut.Broken(var reason, var end) -> new SourceRow.Unreadable(reason);
                    });
        }
        return rows;
    }

    private static Optional<Cut> next(Book book, byte[] file, long from) {
        int at = Math.toIntExact(from);
        return book.rows(new ByteArrayInputStream(file, at, file.length - at), from)
                .next();
    }

    static List<SourceRow> rows(ImportFormat format, String file, String... mapping) {
        return rows(format, file.getBytes(StandardCharsets.UTF_8), mapping);
    }

    /// What the people are called, and `!` before why a row is none.
    static List<String> names(ImportFormat format, String file, String... mapping) {
        return rows(format, file, mapping).stream()
                .map(row -> switch (row) {
                    case SourceRow.Person(var read) -> read.card().shownName();
                    case SourceRow.Unreadable(var reason) -> "!" + reason;
                })
                .toList();
    }

    /// The only person in a file.
    static ReadCard person(ImportFormat format, String file, String... mapping) {
        return ((SourceRow.Person) rows(format, file, mapping).getFirst()).read();
    }
}
