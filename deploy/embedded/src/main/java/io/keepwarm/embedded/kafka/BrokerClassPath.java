package io.keepwarm.embedded.kafka;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;

/// Where the broker's own jars are. The build writes them down, for they are kept off the class path of those who
/// start a broker.
final class BrokerClassPath {

    private static final String WRITTEN_BY_THE_BUILD = "/keepwarm-broker.classpath";

    private BrokerClassPath() {}

    static String find() {
        try (InputStream jars = BrokerClassPath.class.getResourceAsStream(WRITTEN_BY_THE_BUILD)) {
            if (jars == null) {
                throw new IllegalStateException("The broker's class path is missing: build deploy/embedded first");
            }
            return ownClasses() + File.pathSeparator + new String(jars.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ownClasses() {
        CodeSource source = BrokerClassPath.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("Cannot tell where this class was loaded from");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not a place on this machine: " + source.getLocation(), e);
        }
    }
}
