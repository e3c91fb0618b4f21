package io.keepwarm.contact.importing;

import java.util.Optional;

/// A file taken apart into rows, each of which is read when it is its turn. A row that cannot be read does not
/// hold up the others.
public interface Source {
    /// How many rows there are.
    int size();

    /// The row at `index`, counted from 0.
    SourceRow row(int index);

    /// The file as that format.
    ///
    /// @throws NotThatFormat when there is not one row of it inside
    static Source of(ImportFormat format, String text) {
        return switch (format) {
            case VCARD -> VCardFile.of(text);
            case LINKEDIN -> LinkedInFile.of(text);
        };
    }

    /// What the file seems to be, judged by how it begins; empty when it is like nothing known.
    static Optional<ImportFormat> guess(String text) {
        if (VCardFile.isLike(text)) {
            return Optional.of(ImportFormat.VCARD);
        }
        return LinkedInFile.isLike(text) ? Optional.of(ImportFormat.LINKEDIN) : Optional.empty();
    }

    /// The file is something else; the message is for the member.
    final class NotThatFormat extends RuntimeException {
        NotThatFormat(String reason) {
            super(reason);
        }
    }
}
