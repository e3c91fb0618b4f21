package io.keepwarm.contact.importing;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/// A stored file from some byte on, of which only one piece is in memory. It ends where a piece is missing.
final class StoredFile extends InputStream {
    /// Every piece but the last has so many bytes.
    static final int PIECE = 256 * 1024;

    private final IntFunction<byte[]> pieces;
    private byte[] piece = new byte[0];
    private int next;
    private int at;

    /// @param pieces the pieces by number, from 0; an empty one behind the last
    StoredFile(IntFunction<byte[]> pieces, long offset) {
        this.pieces = pieces;
        this.next = Math.toIntExact(offset / PIECE);
        if (load()) {
            at = Math.min(piece.length, (int) (offset % PIECE));
        }
    }

    @Override
    public int read() {
        return at < piece.length || load() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int size) {
        Objects.checkFromIndexSize(from, size, into.length);
        if (size == 0) {
            return 0;
        }
        if (at == piece.length && !load()) {
            return -1;
        }
        int taken = Math.min(size, piece.length - at);
        System.arraycopy(piece, at, into, from, taken);
        at += taken;
        return taken;
    }

    private boolean load() {
        piece = pieces.apply(next++);
        at = 0;
        return piece.length > 0;
    }
}
