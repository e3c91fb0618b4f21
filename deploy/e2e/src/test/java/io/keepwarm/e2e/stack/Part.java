package io.keepwarm.e2e.stack;

import java.util.List;
import java.util.Locale;

/// A part of the stack that is a process of its own.
public enum Part {
    POSTGRES,
    KAFKA,
    DOOR,
    CONTACT,
    INTERACTION,
    REMINDER,
    DIGEST;

    /// The four services.
    public static final List<Part> SERVICES = List.of(CONTACT, INTERACTION, REMINDER, DIGEST);

    /// Its name in the scripts and in operations paths: `contact`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The file, below the stack's home, whose first line is the process id.
    String processFile() {
        return this == POSTGRES ? "postgres/data/postmaster.pid" : "run/" + label() + ".pid";
    }
}
