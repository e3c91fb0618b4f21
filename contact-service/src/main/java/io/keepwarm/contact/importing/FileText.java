package io.keepwarm.contact.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// From the bytes of a file to its text, whatever program wrote it: by the byte order mark, else UTF-8 if that
/// is what it is, else Windows-1252. Characters no database takes are left out.
final class FileText {
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private FileText() {}

    static String decode(byte[] file) {
        String text = strict(file, charset(file));
        String unmarked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        return unmarked.indexOf('\0') < 0 ? unmarked : unmarked.replace("\0", "");
    }

    private static Charset charset(byte[] file) {
        if (file.length >= 2) {
            int first = (file[0] & 0xff) << 8 | file[1] & 0xff;
            if (first == 0xfeff) {
                return StandardCharsets.UTF_16BE;
            }
            if (first == 0xfffe) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static String strict(byte[] file, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException another) {
            return new String(file, OLD_WINDOWS);
        }
    }
}
