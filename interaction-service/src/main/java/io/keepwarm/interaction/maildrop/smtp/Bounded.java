package io.keepwarm.interaction.maildrop.smtp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends at a size; what comes behind it is told apart from a real end.
final class Bounded extends FilterInputStream {
    private final long largest;
    private long read;

    Bounded(InputStream in, long largest) {
        super(in);
        this.largest = largest;
    }

    @Override
    public int read() throws IOException {
        if (isExceeded()) {
            return -1;
        }
        int one = super.read();
        read += one < 0 ? 0 : 1;
        return isExceeded() ? -1 : one;
    }

    @Override
    public int read(byte[] into, int from, int size) throws IOException {
        if (isExceeded()) {
            return -1;
        }
        int some = super.read(into, from, size);
        read += Math.max(0, some);
        return isExceeded() ? -1 : some;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// Whether more came than it lets through.
    boolean isExceeded() {
        return read > largest;
    }
}
