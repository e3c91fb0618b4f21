package io.keepwarm.embedded.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/// A file that only its owner may read, written once. Whoever comes second, in this process or another, reads what
/// the first one wrote; nobody ever sees half a file.
public final class PrivateFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private PrivateFile() {}

    public static String readOrCreate(Path file, Supplier<String> content) {
        try {
            if (!Files.exists(file)) {
                create(file, content.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the private file " + file, e);
        }
    }

    private static void create(Path file, String content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder, OWNER_ONLY_FOLDER);
        Path draft = Files.createTempFile(folder, ".draft", "", OWNER_ONLY);
        try {
            Files.writeString(draft, content);
            // A hard link, unlike a rename, fails when the name is taken: the first writer wins.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // Another process was first; its content counts.
        } finally {
            Files.delete(draft);
        }
    }
}
