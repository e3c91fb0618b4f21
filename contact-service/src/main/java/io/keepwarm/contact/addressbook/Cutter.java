package io.keepwarm.contact.addressbook;

import java.util.Optional;

/// Goes through a file once, row by row.
public interface Cutter {
    /// The next row; empty at the end of the file.
    Optional<Cut> next();
}
