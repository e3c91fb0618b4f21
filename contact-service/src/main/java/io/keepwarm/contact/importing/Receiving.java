package io.keepwarm.contact.importing;

import io.keepwarm.chassis.http.Problem;
import io.keepwarm.contact.addressbook.Books;
import io.keepwarm.contact.addressbook.Cut;
import io.keepwarm.contact.addressbook.ImportFormat;
import io.keepwarm.contact.addressbook.NotThatFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Receives files and sees what they are, before anything of them is stored.
@ApplicationScoped
class Receiving {
    private final Books books;

    Receiving(Books books) {
        this.books = books;
    }

    /// A file that can be imported; to be closed when it is stored.
    ///
    /// @param rows how many there are, at least one
    record Received(Upload upload, ImportJob.Kind kind, int rows) implements AutoCloseable {
        @Override
        public void close() {
            upload.close();
        }
    }

    /// Takes in a file. `format` null means: see for yourself.
    ///
    /// @param charset what it is said to be written in
    /// @param mapping of a CSV file: each `field:column`
    /// @throws Problem 400 for an empty file, one of no known format, or one that is not what it is said to be
    Received file(
            InputStream body,
            @Nullable Charset charset,
            @Nullable ImportFormat format,
            List<String> mapping,
            boolean dryRun) {
        var upload = Upload.of(body, charset);
        try {
            return look(upload, format, mapping, dryRun);
        } catch (NotThatFormat refused) {
            upload.close();
            throw new Problem(400, "not-that-format", "Not that format", String.valueOf(refused.getMessage()));
        } catch (RuntimeException failed) {
            upload.close();
            throw failed;
        }
    }

    private Received look(Upload upload, @Nullable ImportFormat format, List<String> mapping, boolean dryRun) {
        if (upload.isEmpty()) {
            throw Problem.invalid("", "The body is empty; send the file.");
        }
        ImportFormat known = format == null ? guess(upload, mapping) : format;
        if (!mapping.isEmpty() && known != ImportFormat.CSV) {
            throw Problem.invalid("map", "goes with format=CSV only");
        }
        if (known != ImportFormat.VCARD) {
            upload.inUtf8();
        }
        return new Received(upload, new ImportJob.Kind(known, mapping, dryRun), count(upload, known, mapping));
    }

    private ImportFormat guess(Upload upload, List<String> mapping) {
        if (!mapping.isEmpty()) {
            return ImportFormat.CSV;
        }
        byte[] beginning = upload.beginning();
        return books.guess(beginning)
                .orElseThrow(() -> new Problem(
                        400,
                        "unknown-format",
                        "Unknown format",
                        beginning.length > 1 && beginning[0] == 'P' && beginning[1] == 'K'
                                ? "This is an archive or a spreadsheet. Save the spreadsheet as CSV, or unpack the archive."
                                : "The file looks like no address book known here. If it is one, say which with"
                                        + " format=VCARD, LINKEDIN, GOOGLE_CSV, OUTLOOK_CSV or KEEPWARM, or with format=CSV and"
                                        + " a map such as map=name.full:Name&map=emails:Mail. The first line of a CSV file has the"
                                        + " names of its columns."));
    }

    private int count(Upload upload, ImportFormat format, List<String> mapping) {
        var book = books.open(format, mapping, upload.beginning());
        try (var file = upload.open()) {
            file.skipNBytes(book.firstRow());
            var rows = book.rows(file, book.firstRow());
            int count = 0;
            boolean tells = false;
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                count++;
                tells = tells || !(row.get() instanceof Cut.Whole whole) || book.tells(whole.bytes());
            }
            if (!tells) {
                throw new Problem(400, "not-that-format", "Not that format", nothing(format));
            }
            return count;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String nothing(ImportFormat format) {
        return switch (format) {
            case VCARD -> "There is no vCard in this file.";
            case KEEPWARM -> "There is no JSON object with a field of a contact in this file.";
            case LINKEDIN, GOOGLE_CSV, OUTLOOK_CSV, CSV -> "There is no line below the column names in this file.";
        };
    }
}
