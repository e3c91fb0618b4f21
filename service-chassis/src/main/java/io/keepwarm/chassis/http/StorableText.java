package io.keepwarm.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.io.Serial;

/// Text that can be stored and sent on: no NUL, which PostgreSQL does not take, and no half of a character,
/// which UTF-8 cannot say.
public final class StorableText extends StringDeserializer {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && !isStorable(text)) {
            return (String) context.handleWeirdStringValue(String.class, "?", "characters that cannot be stored");
        }
        return text;
    }

    /// Whether the text has neither a NUL nor an unpaired surrogate.
    public static boolean isStorable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == 0 || Character.isLowSurrogate(letter)) {
                return false;
            }
            if (Character.isHighSurrogate(letter)) {
                at++;
                if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }
}
