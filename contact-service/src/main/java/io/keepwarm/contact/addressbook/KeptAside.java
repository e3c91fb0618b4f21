package io.keepwarm.contact.addressbook;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a record says that has no place on a card, or cannot be read: it goes among the custom fields, so that nothing
/// of the record is lost. Of several values by one name, each stays, in a line of its own.
final class KeptAside {
    private final Map<String, Object> fields = new TreeMap<>();

    /// Keeps a value; null: there is none.
    void add(String name, @Nullable String value) {
        if (value != null) {
            fields.merge(name, value, (one, other) -> one + "\n" + other);
        }
    }

    /// The day that is written, as a partial date, or null when it cannot be made out: then the text is kept.
    @Nullable
    String day(String name, @Nullable String written) {
        String day = WrittenDate.read(written);
        if (day == null) {
            add(name, written);
        }
        return day;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
