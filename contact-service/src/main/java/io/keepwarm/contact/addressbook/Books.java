package io.keepwarm.contact.addressbook;

import io.keepwarm.contact.addressbook.Lines.Line;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Opens address books by how their files begin.
@Singleton
public class Books {
    /// So many bytes of a file tell what it is.
    public static final int TELLING_BYTES = 64 * 1024;

    private static final int LONGEST_PREFACE = 30;

    private final PortableCard portable;

    Books(PortableCard portable) {
        this.portable = portable;
    }

    /// The file as that format.
    ///
    /// @param mapping for [ImportFormat#CSV], see [MappedCsv]
    /// @param beginning the first [#TELLING_BYTES] of it
    /// @throws NotThatFormat when it does not begin like one
    public Book open(ImportFormat format, List<String> mapping, byte[] beginning) {
        return switch (format) {
            case VCARD -> new VCardBook();
            case KEEPWARM -> new JsonBook(portable);
            case LINKEDIN -> csv(new LinkedInCsv(), beginning);
            case GOOGLE_CSV -> csv(new GoogleCsv(), beginning);
            case OUTLOOK_CSV -> csv(new OutlookCsv(), beginning);
            case CSV -> csv(new MappedCsv(portable, mapping), beginning);
        };
    }

    private static CsvBook csv(CsvReading reading, byte[] beginning) {
        return headers(beginning).stream()
                .filter(header -> reading.isHeader(header.columns().keySet()))
                .findFirst()
                .map(header -> new CsvBook(
                        header.dialect(), header.columns(), header.line().end(), reading))
                .orElseThrow(() -> new NotThatFormat(reading.missing()));
    }

    /// What the file seems to be; empty when it is like nothing known. A file of the first letters of an
    /// address book is
    /// taken for one: the rest is for its rows to tell.
    public Optional<ImportFormat> guess(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.UTF_8).stripLeading();
        if (text.regionMatches(true, 0, VCardCutter.BEGIN, 0, VCardCutter.BEGIN.length())) {
            return Optional.of(ImportFormat.VCARD);
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return Optional.of(ImportFormat.KEEPWARM);
        }
        return headers(beginning).stream()
                .map(header -> guess(header.columns().keySet()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ImportFormat> guess(Set<String> columns) {
        if (MappedCsv.isOwn(columns)) {
            return Optional.of(ImportFormat.CSV);
        }
        if (new GoogleCsv().isHeader(columns)) {
            return Optional.of(ImportFormat.GOOGLE_CSV);
        }
        if (new OutlookCsv().isHeader(columns)) {
            return Optional.of(ImportFormat.OUTLOOK_CSV);
        }
        return LinkedInCsv.isTelling(columns) ? Optional.of(ImportFormat.LINKEDIN) : Optional.empty();
    }

    private record Header(Line line, CsvDialect dialect, Map<String, Integer> columns) {}

    /// The first lines, each as if it were the one with the column names.
    private static List<Header> headers(byte[] beginning) {
        var lines = new Lines(new ByteArrayInputStream(beginning), 0);
        List<Header> headers = new ArrayList<>();
        for (var line = lines.next(); line.isPresent() && headers.size() < LONGEST_PREFACE; line = lines.next()) {
            String text = new String(line.get().bytes(), StandardCharsets.UTF_8);
            var dialect = CsvDialect.of(text);
            headers.add(new Header(
                    line.get(), dialect, CsvBook.columns(dialect.fields(text).orElse(List.of()))));
        }
        return headers;
    }
}
