package io.keepwarm.contact.addressbook;

import io.keepwarm.contact.vcard.ReadCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a record says that has no place on a card, or cannot be read: it goes among the custom fields, so that nothing
/// of the record is lost. Of several values by one name, each stays, in a line of its own.
final class KeptAside {
    private static final String WHERE = "among the custom fields";

    private final Map<String, Object> fields = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();

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
            if (written != null && name.equals("Birthday")) {
                remarks.add(ReadCard.noBirthday(written, WHERE));
            }
        }
        return day;
    }

    /// Keeps what stands where an e-mail address should; null: nothing does.
    void noAddress(@Nullable String value) {
        if (value == null) {
            return;
        }
        add("E-mail", value);
        remarks.add(ReadCard.noAddress(value, WHERE));
    }

    /// Sentences for the member about what could not be read.
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    Map<String, Object> fields() {
        return fields;
    }
}
