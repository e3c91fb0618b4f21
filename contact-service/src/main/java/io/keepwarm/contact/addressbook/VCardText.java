package io.keepwarm.contact.addressbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/// From the bytes of one vCard to its text. Versions 3.0 and 4.0 are UTF-8. Version 2.1 may name another
/// charset at any property, Lotus names it in one of its own, and many phones wrote that of their country; so
/// what is no UTF-8 is read as the card says, else as Windows wrote it in the West. Characters no database takes
/// are left out.
final class VCardText {
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
    private static final Pattern NAMED = Pattern.compile("(?im)(?:;CHARSET=|^X-LOTUS-CHARSET:)\"?([A-Za-z0-9._-]+)");

    private VCardText() {}

    static String decode(byte[] card) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(card))
                    .toString();
        } catch (CharacterCodingException another) {
            text = new String(card, named(new String(card, StandardCharsets.ISO_8859_1)));
        }
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private static Charset named(String card) {
        var names = NAMED.matcher(card);
        while (names.find()) {
            try {
                Charset charset = Charset.forName(names.group(1));
                // The card is none, and UTF-16 cannot be inside of one.
                if (!charset.name().startsWith("UTF")) {
                    return charset;
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                continue;
            }
        }
        return OLD_WINDOWS;
    }
}
