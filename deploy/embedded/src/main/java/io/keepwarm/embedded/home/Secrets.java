package io.keepwarm.embedded.home;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// Random secrets under `<home>/secrets`, one file each, readable by the owner alone. A secret is made when first
/// asked for and stays.
public final class Secrets {

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    public static Secrets under(Path home) {
        return new Secrets(home.resolve("secrets"));
    }

    public String get(String name) {
        return PrivateFile.readOrCreate(file(name), Secrets::random);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
