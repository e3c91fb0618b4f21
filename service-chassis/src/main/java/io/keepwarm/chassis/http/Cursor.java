package io.keepwarm.chassis.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A position in a list as opaque text, with a check sum over the list's name and the position, so that an altered
/// cursor, or one of another list, is told at once. It guards against mistakes, not against malice: whoever makes up a
/// cursor only chooses where in the rows they may read anyway a page begins.
final class Cursor {
    private static final int SUM = 6;
    private static final String SEPARATOR = "\u001f";
    /// Stands for a separator that is part of a value, with an `s` behind it, and with an `e` for itself.
    private static final String ESCAPE = "\u001e";

    private Cursor() {}

    static String write(String list, List<String> position) {
        byte[] text = position.stream()
                .map(value -> value.replace(ESCAPE, ESCAPE + "e").replace(SEPARATOR, ESCAPE + "s"))
                .collect(Collectors.joining(SEPARATOR))
                .getBytes(StandardCharsets.UTF_8);
        byte[] cursor = Arrays.copyOf(sum(list, text), SUM + text.length);
        System.arraycopy(text, 0, cursor, SUM, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    static List<String> read(String list, String cursor) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        byte[] text = Arrays.copyOfRange(bytes, SUM, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(bytes, SUM), sum(list, text))) {
            throw new IllegalArgumentException("not a cursor of " + list);
        }
        return Stream.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1))
                .map(value -> value.replace(ESCAPE + "s", SEPARATOR).replace(ESCAPE + "e", ESCAPE))
                .toList();
    }

    private static byte[] sum(String list, byte[] text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(text), SUM);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
