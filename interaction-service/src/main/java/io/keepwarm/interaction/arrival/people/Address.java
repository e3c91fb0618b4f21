package io.keepwarm.interaction.arrival.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An e-mail address as people are found by it, and the name that stood beside it.
///
/// @param email in lower case, with one `@`, at most 254 characters
/// @param name as it stood there; null: there was none
public record Address(String email, @Nullable String name) {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}<>\"]+@[^\\s@\\p{Cntrl}<>\"]+");
    private static final Pattern MACHINE = Pattern.compile("(?:no|do-?not|donot)[-_.]?reply.*@.*"
            + "|(?:mailer-daemon|postmaster|notifications?|bounces?|calendar-notification)(?:[-+].*)?@.*"
            + "|.*@(?:resource|group)\\.calendar\\.google\\.com");

    /// The address, or empty when `email` is none.
    public static Optional<Address> of(@Nullable String email, @Nullable String name) {
        if (email == null || email.length() > LONGEST_EMAIL + 2) {
            return Optional.empty();
        }
        String plain = email.strip().toLowerCase(Locale.ROOT);
        if (plain.length() > LONGEST_EMAIL || !EMAIL.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Address(plain, shown(name, plain)));
    }

    /// Whether a machine reads and writes there, as far as the address tells.
    public boolean isMachine() {
        return MACHINE.matcher(email).matches();
    }

    private static @Nullable String shown(@Nullable String name, String email) {
        if (name == null) {
            return null;
        }
        String plain = PlainText.line(name, LONGEST_NAME);
        return plain.isEmpty() || plain.equalsIgnoreCase(email) ? null : plain;
    }
}
