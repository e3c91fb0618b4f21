package io.keepwarm.contact.addressbook;

import java.util.Set;

/// What the columns of a CSV file of one maker mean.
interface CsvReading {
    /// Whether a line is the one with the column names, all of them in lower case.
    boolean isHeader(Set<String> columns);

    /// What to say when no line is.
    String missing();

    /// The person a record is about.
    SourceRow read(CsvRecord row);
}
