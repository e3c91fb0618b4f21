package io.keepwarm.contact.vcard;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import ezvcard.property.RawProperty;
import org.jspecify.annotations.Nullable;

/// Text in a property the library knows nothing of, which writes and reads it as it stands: escaped as the text of all
/// others is (RFC 6350, 3.4).
final class RawText {
    private RawText() {}

    static RawProperty of(String property, String text) {
        return new RawProperty(property, VObjectPropertyValues.escape(text));
    }

    /// The text without blanks at its edges; null when there is none.
    static @Nullable String of(RawProperty property) {
        String value = property.getValue();
        return value == null ? null : VCardReading.text(VObjectPropertyValues.unescape(value));
    }
}
