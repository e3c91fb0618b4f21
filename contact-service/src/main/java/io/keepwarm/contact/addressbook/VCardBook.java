package io.keepwarm.contact.addressbook;

import io.keepwarm.contact.vcard.VCardReading;
import io.keepwarm.contact.vcard.VCardReading.Unreadable;
import java.io.InputStream;

/// A file of vCards.
record VCardBook() implements Book {
    @Override
    public long firstRow() {
        return 0;
    }

    @Override
    public Cutter rows(InputStream file, long offset) {
        return new VCardCutter(new Lines(file, offset));
    }

    @Override
    public SourceRow read(byte[] row) {
        try {
            return new SourceRow.Person(VCardReading.read(VCardText.decode(row)));
        } catch (Unreadable nobody) {
            return new SourceRow.Unreadable(String.valueOf(nobody.getMessage()));
        }
    }
}
