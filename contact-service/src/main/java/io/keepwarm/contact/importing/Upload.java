package io.keepwarm.contact.importing;

import io.keepwarm.contact.addressbook.Books;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A file on its way in. It lies on the local disk until it is stored, so that no size of it needs memory;
/// closing it takes it away.
final class Upload implements AutoCloseable {
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private Path file;
    private final String digest;

    private Upload(Path file, String digest) {
        this.file = file;
        this.digest = digest;
    }

    /// Takes the bytes in. Text in UTF-16 is put into UTF-8, and a byte order mark is left out.
    ///
    /// @param said what charset it is said to be in; believed when it is no UTF-8. Null: nothing is said
    static Upload of(InputStream body, @Nullable Charset said) {
        try {
            Path file = Files.createTempFile("import", null);
            var hash = MessageDigest.getInstance("SHA-256");
            var upload = new Upload(file, "");
            try {
                try (var in = new DigestInputStream(body, hash);
                        var out = Files.newOutputStream(file)) {
                    in.transferTo(out);
                }
                upload.unmark();
                if (said != null && !said.equals(StandardCharsets.UTF_8) && !upload.isUtf8()) {
                    upload.recode(said, 0);
                }
            } catch (IOException | RuntimeException failed) {
                upload.close();
                throw failed;
            }
            return new Upload(upload.file, HexFormat.of().formatHex(hash.digest()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// SHA-256 of the bytes as they came.
    String digest() {
        return digest;
    }

    boolean isEmpty() {
        return beginning().length == 0;
    }

    /// What tells which format it is.
    byte[] beginning() {
        try (var in = open()) {
            return in.readNBytes(Books.TELLING_BYTES);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Puts text that is no UTF-8 into it, taking it for what Windows wrote in the West.
    void inUtf8() {
        try {
            if (!isUtf8()) {
                recode(OLD_WINDOWS, 0);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isUtf8() throws IOException {
        var strict = StandardCharsets.UTF_8.newDecoder();
        char[] piece = new char[8192];
        try (Reader text = new BufferedReader(new InputStreamReader(open(), strict))) {
            while (text.read(piece) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException another) {
            return false;
        }
    }

    private void unmark() throws IOException {
        byte[] first;
        try (var in = open()) {
            first = in.readNBytes(3);
        }
        Charset wide = wide(first);
        if (wide != null) {
            recode(wide, first[0] == 0 || first[1] == 0 ? 0 : 2);
        } else if (Arrays.equals(first, MARK)) {
            recode(StandardCharsets.UTF_8, MARK.length);
        }
    }

    /// UTF-16 by its mark, or by the zero half of a first letter that every format here begins with.
    private static @Nullable Charset wide(byte[] first) {
        if (first.length < 2) {
            return null;
        }
        int mark = (first[0] & 0xff) << 8 | first[1] & 0xff;
        if (mark == 0xfeff || first[0] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return mark == 0xfffe || first[1] == 0 ? StandardCharsets.UTF_16LE : null;
    }

    private void recode(Charset from, int skipped) throws IOException {
        Path recoded = Files.createTempFile("import", null);
        try (var in = open();
                var out = Files.newOutputStream(recoded)) {
            in.skipNBytes(skipped);
            if (from.equals(StandardCharsets.UTF_8)) {
                in.transferTo(out);
            } else {
                var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                new InputStreamReader(in, from).transferTo(writer);
                writer.flush();
            }
        }
        Files.delete(file);
        file = recoded;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
