package io.keepwarm.contact.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// From the bytes of a file to its text, whatever program wrote it: by the byte order mark, else UTF-8 if that
/// is what it is, else Windows-1252. Characters no database takes are left out.
final class FileText {
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
    private static final int PIECE = 8192;
    private static final char MARK = '\uFEFF';

    private FileText() {}

    /// The text of the file.
    static String decode(byte[] file) {
        Charset charset = charset(file);
        String text = new String(file, isWritten(file, charset) ? charset : OLD_WINDOWS);
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

    /// Whether all of the file is text of that charset. A file may be large: it is looked at piece by piece.
    private static boolean isWritten(byte[] file, Charset charset) {
        var decoder = charset.newDecoder();
        var bytes = ByteBuffer.wrap(file);
        var piece = CharBuffer.allocate(PIECE);
        CoderResult result = decoder.decode(bytes, piece, true);
        while (result.isOverflow()) {
            piece.clear();
            result = decoder.decode(bytes, piece, true);
        }
        return !result.isError();
    }
}
