package io.keepwarm.embedded.postgres;

import io.keepwarm.embedded.home.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL refuses to run as root. For root this finds a way to run it as somebody else; for everybody else it
/// changes nothing.
enum OrdinaryUser {
    /// Not root: nothing to do.
    AS_IS(List.of()),
    /// Root that may make a user namespace, in which it is an ordinary user; files stay root's.
    OWN_NAMESPACE(List.of("unshare", "-U")),
    /// Root that may not (many containers): the account `nobody`, which is then given the files.
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    OrdinaryUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static OrdinaryUser find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_IS;
        }
        return works(OWN_NAMESPACE) ? OWN_NAMESPACE : NOBODY;
    }

    private static boolean works(OrdinaryUser way) {
        try {
            return Command.run(way.command(List.of("true"))).succeeded();
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    List<String> command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }

    /// Lets the server's user own what lies below the folder.
    void own(Path folder) {
        if (this != NOBODY || !Files.exists(folder)) {
            return;
        }
        try {
            UserPrincipal nobody =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                    Files.setOwner(dir, nobody);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.setOwner(file, nobody);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give " + folder + " to the account nobody", e);
        }
    }
}
