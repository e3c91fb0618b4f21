package io.keepwarm.contact.addressbook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Cuts the objects out of a JSON array, or out of a file with an object a line: each from its opening brace
/// to the closing one. What is between two of them separates them, whatever it is.
final class JsonCutter implements Cutter {
    private static final int END = -1;

    private final InputStream in;
    private final ByteArrayOutputStream object = new ByteArrayOutputStream();
    private long offset;

    /// The objects of a stream that begins at `offset` of the file, not inside of an object.
    JsonCutter(InputStream in, long offset) {
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.offset = offset;
    }

    @Override
    public Optional<Cut> next() {
        int one = take();
        while (one != END && one != '{') {
            one = take();
        }
        return one == END ? Optional.empty() : Optional.of(object());
    }

    private Cut object() {
        object.reset();
        object.write('{');
        boolean tooLarge = false;
        boolean inText = false;
        int depth = 1;
        while (depth > 0) {
            int one = take();
            if (one == END) {
                return new Cut.Broken("The object has no end.", offset);
            }
            tooLarge |= !kept(one);
            if (inText && one == '\\') {
                // The sign behind it does not end the text, whatever it is.
                kept(Math.max(0, take()));
            } else if (one == '"') {
                inText = !inText;
            } else if (!inText) {
                depth += one == '{' ? 1 : one == '}' ? -1 : 0;
            }
        }
        return tooLarge
                ? new Cut.Broken("The object is larger than 4 MB.", offset)
                : new Cut.Whole(object.toByteArray(), offset);
    }

    private boolean kept(int one) {
        boolean fits = object.size() < Cut.MOST_BYTES;
        if (fits) {
            object.write(one);
        }
        return fits;
    }

    private int take() {
        try {
            int one = in.read();
            offset += one == END ? 0 : 1;
            return one;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
