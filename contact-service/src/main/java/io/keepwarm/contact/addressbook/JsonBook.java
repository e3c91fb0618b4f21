package io.keepwarm.contact.addressbook;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// An export of our own as JSON.
record JsonBook(PortableCard portable) implements Book {
    @Override
    public long firstRow() {
        return 0;
    }

    @Override
    public Cutter rows(InputStream file, long offset) {
        return new JsonCutter(file, offset);
    }

    @Override
    public boolean tells(byte[] row) {
        return portable.tells(new String(row, StandardCharsets.UTF_8));
    }

    @Override
    public SourceRow read(byte[] row) {
        return portable.read(new String(row, StandardCharsets.UTF_8));
    }
}
