package io.keepwarm.contact.vcard;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Networks whose profiles are told by their address.
public final class Networks {
    static final String SOCIAL_PROFILE = "X-SOCIALPROFILE";
    private static final Pattern LINKEDIN = Pattern.compile("(?i)^(https?://)?([a-z]+\\.)?linkedin\\.com/(in|pub)/.+");

    private Networks() {}

    /// The network in lower case, or null when the address is no profile.
    public static @Nullable String ofUrl(@Nullable String address) {
        return address != null && LINKEDIN.matcher(address.strip()).matches() ? "linkedin" : null;
    }
}
