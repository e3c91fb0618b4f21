package io.keepwarm.contact.addressbook;

/// One row cut out of a file, or a piece of it that is none.
public sealed interface Cut {
    /// A row takes at most so many bytes; a picture may be in it.
    int MOST_BYTES = 4 * 1024 * 1024;

    /// Where in the file the next row may begin: going on from there finds the rows behind this one.
    long end();

    /// A row, to be read by [Book#read].
    record Whole(byte[] bytes, long end) implements Cut {}

    /// No row; the reason is for the member.
    record Broken(String reason, long end) implements Cut {}
}
