package io.keepwarm.digest.mail;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A name and an address, as in `Keepwarm <keepwarm@example.org>`; the name may be empty.
public record Mailbox(String name, String address) {
    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^<\"]*?)\"?\\s*<([^<>]+)>\\s*");
    private static final Pattern SENDABLE = Pattern.compile("[^\\s<>@\\p{Cc},;]+@[^\\s<>@\\p{Cc},;]+");

    /// Reads a mailbox written with or without a name.
    ///
    /// @throws IllegalArgumentException when there is no address in it
    public static Mailbox of(String text) {
        var named = NAMED.matcher(text);
        var mailbox = named.matches() ? new Mailbox(named.group(1), named.group(2)) : new Mailbox("", text.strip());
        if (!mailbox.isSendable()) {
            throw new IllegalArgumentException("'" + text + "' is no mail address");
        }
        return mailbox;
    }

    /// Whether the address can be said in an SMTP command at all.
    public boolean isSendable() {
        return SENDABLE.matcher(address).matches() && address.length() <= 254;
    }

    /// Whether the address needs a server that knows SMTPUTF8.
    public boolean isInternational() {
        return address.chars().anyMatch(character -> character > 126);
    }

    /// The part behind the @.
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /// As the mail library takes it.
    InternetAddress internet() throws UnsupportedEncodingException {
        return new InternetAddress(address, name.isEmpty() ? null : name, StandardCharsets.UTF_8.name());
    }
}
