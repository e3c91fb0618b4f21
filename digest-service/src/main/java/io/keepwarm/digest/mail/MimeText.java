package io.keepwarm.digest.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Text in the forms MIME allows: encoded words in headers (RFC 2047), quoted-printable bodies (RFC 2045).
final class MimeText {
    private static final int LONGEST_LINE = 76;
    /// So many bytes, encoded, fit on a line with the name of the header.
    private static final int BYTES_IN_A_WORD = 39;

    private MimeText() {}

    /// A header's text: as it is when it is short and plain, else as encoded words.
    static String unstructured(String text) {
        boolean plain = text.chars().allMatch(character -> character >= 32 && character < 127)
                && !text.contains("=?")
                && text.length() <= LONGEST_LINE - "Subject: ".length();
        return plain ? text : encodedWords(text);
    }

    /// The name of a mailbox.
    static String phrase(String text) {
        boolean plain = text.chars().allMatch(character -> character >= 32 && character < 127);
        return plain ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : encodedWords(text);
    }

    private static String encodedWords(String text) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        int size = 0;
        for (int character : text.codePoints().toArray()) {
            String next = character < 32 || character == 127 ? " " : Character.toString(character);
            int bytes = next.getBytes(StandardCharsets.UTF_8).length;
            if (size + bytes > BYTES_IN_A_WORD) {
                words.add(encodedWord(word.toString()));
                word.setLength(0);
                size = 0;
            }
            word.append(next);
            size += bytes;
        }
        words.add(encodedWord(word.toString()));
        return String.join("\r\n ", words);
    }

    private static String encodedWord(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    /// A body in quoted-printable: pure ASCII, no line over 76 characters, line ends as CRLF, none beginning with a
    /// dot.
    static String quotedPrintable(String text) {
        var out = new StringBuilder(text.length() + text.length() / 8);
        for (String line : text.split("\r\n|\r|\n", -1)) {
            quote(line.getBytes(StandardCharsets.UTF_8), out);
            out.append("\r\n");
        }
        out.setLength(out.length() - 2);
        return out.toString();
    }

    private static void quote(byte[] line, StringBuilder out) {
        int column = 0;
        for (int i = 0; i < line.length; i++) {
            int octet = line[i] & 0xff;
            boolean blankAtTheEnd = (octet == ' ' || octet == '\t') && i == line.length - 1;
            boolean dotAtTheStart = octet == '.' && column == 0;
            boolean plain = (octet >= 32 && octet < 127 || octet == '\t') && octet != '=';
            String written =
                    plain && !blankAtTheEnd && !dotAtTheStart ? String.valueOf((char) octet) : "=%02X".formatted(octet);
            if (column + written.length() > LONGEST_LINE - 1) {
                out.append("=\r\n");
                column = 0;
                if (octet == '.') {
                    written = "=2E";
                }
            }
            out.append(written);
            column += written.length();
        }
    }
}
