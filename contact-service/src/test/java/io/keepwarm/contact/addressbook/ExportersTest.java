package io.keepwarm.contact.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keepwarm.contact.vcard.ReadCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A file of each program that address books come from, with its quirks, and beside it what is to be read from it.
/// After a
/// change that is meant, `-Dkeepwarm.exporters.renew=true` writes the latter anew, to be looked at.
class ExportersTest {
    private static final Path FILES = Path.of("src/test/resources/exporters");

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FILES)) {
            return all.filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatAProgramExportsIsReadAsItWasMeant(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        // The receiver of a file leaves the mark out.
        String text = new String(bytes, StandardCharsets.UTF_8);
        byte[] unmarked = text.startsWith("\uFEFF") ? text.substring(1).getBytes(StandardCharsets.UTF_8) : bytes;
        var format = Read.guess(new String(unmarked, StandardCharsets.UTF_8)).orElseThrow();
        String read = Read.rows(format, unmarked).stream()
                .map(ExportersTest::told)
                .collect(Collectors.joining("\n", format + "\n", "\n"));
        Path expected = Path.of(file + ".json");
        if (Boolean.getBoolean("keepwarm.exporters.renew")) {
            Files.writeString(expected, read);
        }
        assertThat(read).isEqualTo(Files.readString(expected));
    }

    private static String told(SourceRow row) {
        return switch (row) {
            case SourceRow.Unreadable(var reason) -> "\"" + reason + "\"";
            case SourceRow.Person(ReadCard(var card, var uid, var extra, var _)) -> {
                var document = Read.PORTABLE.write(card, Objects.requireNonNullElse(uid, ""), extra);
                try {
                    yield new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document);
                } catch (IOException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        };
    }
}
