package io.keepwarm.contact.addressbook;

import java.io.InputStream;

/// An address book in a file of a known format.
public sealed interface Book permits VCardBook, CsvBook, JsonBook {
    /// Where in the file the first row may begin.
    long firstRow();

    /// Goes through the rows of a stream that begins at `offset` of the file: at the first row, or at the end
    /// of one.
    Cutter rows(InputStream file, long offset);

    /// Whether a row that was cut out says anything a contact has; a file without such a row is none.
    default boolean tells(byte[] row) {
        return true;
    }

    /// Reads one row that was cut out.
    SourceRow read(byte[] row);
}
