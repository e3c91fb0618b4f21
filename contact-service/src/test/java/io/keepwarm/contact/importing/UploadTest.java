package io.keepwarm.contact.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static String text(byte[] file) throws IOException {
        return text(file, null);
    }

    private static String text(byte[] file, @Nullable Charset said) throws IOException {
        try (var upload = Upload.of(new ByteArrayInputStream(file), said)) {
            upload.inUtf8();
            try (var in = upload.open()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    void theTextIsTheSameInEveryEncoding() throws IOException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
            assertThat(text("Zoë".getBytes(charset))).isEqualTo("Zoë");
        }
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(text("\uFEFFZoë".getBytes(charset))).isEqualTo("Zoë");
        }
        assertThat(text("Zoë".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Zoë");
        assertThat(text("Zoë".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("Zoë");
        assertThat(text(new byte[0])).isEmpty();
        String large = "水無瀬".repeat(10_000);
        assertThat(text(large.getBytes(StandardCharsets.UTF_8))).isEqualTo(large);
    }

    @Test
    void whatIsNoUtf8IsReadAsItIsSaidToBe() throws IOException {
        Charset russian = Charset.forName("windows-1251");
        assertThat(text("Пётр".getBytes(russian), russian)).isEqualTo("Пётр");
        assertThat(text("Пётр".getBytes(StandardCharsets.UTF_8), russian)).isEqualTo("Пётр");
        assertThat(text("Zoë".getBytes(Charset.forName("windows-1252")), StandardCharsets.UTF_8))
                .startsWith("Zo");
    }

    @Property(tries = 50)
    void aStoredFileIsReadFromAnyByteOn(
            @ForAll @IntRange(max = 3 * StoredFile.PIECE) int length,
            @ForAll @IntRange(max = 3 * StoredFile.PIECE) int from)
            throws IOException {
        byte[] file = new byte[length];
        for (int at = 0; at < length; at++) {
            file[at] = (byte) (at % 251);
        }
        try (var stored = new StoredFile(number -> piece(file, number), from)) {
            byte[] read = stored.readAllBytes();
            assertThat(read).hasSize(Math.max(0, length - from));
            assertThat(read.length == 0 || read[0] == file[from]).isTrue();
            assertThat(read.length == 0 || read[read.length - 1] == file[length - 1])
                    .isTrue();
        }
    }

    private static byte[] piece(byte[] file, int number) {
        int from = Math.min(file.length, number * StoredFile.PIECE);
        return Arrays.copyOfRange(file, from, Math.min(file.length, from + StoredFile.PIECE));
    }
}
