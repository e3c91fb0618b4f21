package io.keepwarm.interaction.maildrop.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads text whose charset is named wrongly or not at all as well as can be.
final class Charsets {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Charsets() {}

    /// The text in the charset named; where there is no such one, as UTF-8 if it is that, else as most of old Europe
    /// wrote.
    static String decode(byte[] bytes, @Nullable String name) {
        var named = named(name);
        if (named.isPresent()) {
            return new String(bytes, named.get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WESTERN);
        }
    }

    /// ASCII is what programs say that do not know; so is Latin 1, where browsers too take the wider one.
    private static Optional<Charset> named(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name.strip());
            if (charset.equals(StandardCharsets.US_ASCII)) {
                return Optional.empty();
            }
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notKnown) {
            return Optional.empty();
        }
    }
}
