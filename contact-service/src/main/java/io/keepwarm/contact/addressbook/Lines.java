package io.keepwarm.contact.addressbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// The lines of a file, whether they end as on Unix, on Windows or on the first Macs. Of a line longer than a
/// row may be,
/// the rest is passed over.
final class Lines {
    private static final int END = -1;

    /// A line without its end.
    ///
    /// @param end where the next line begins
    /// @param tooLong whether bytes of it are missing
    record Line(byte[] bytes, long end, boolean tooLong) {
        boolean isBlank() {
            for (byte one : bytes) {
                if (one != ' ' && one != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int filled;
    private long offset;

    /// The lines of a stream that begins at `offset` of the file.
    Lines(InputStream in, long offset) {
        this.in = in;
        this.offset = offset;
    }

    /// The next line; empty at the end of the file.
    Optional<Line> next() {
        line.reset();
        boolean tooLong = false;
        int one = take();
        if (one == END) {
            return Optional.empty();
        }
        for (; one != END && one != '\n' && one != '\r'; one = take()) {
            if (line.size() < Cut.MOST_BYTES) {
                line.write(one);
            } else {
                tooLong = true;
            }
        }
        if (one == '\r' && peek() == '\n') {
            take();
        }
        return Optional.of(new Line(line.toByteArray(), offset, tooLong));
    }

    private int take() {
        int one = peek();
        if (one != END) {
            at++;
            offset++;
        }
        return one;
    }

    private int peek() {
        if (at == filled) {
            try {
                at = 0;
                filled = Math.max(0, in.read(buffer));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return at == filled ? END : buffer[at] & 0xff;
    }
}
