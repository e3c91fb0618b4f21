package io.keepwarm.digest.webhook;

import java.net.URI;
import java.net.URISyntaxException;

/// An address that can be called: http or https, a host, no password in it.
record Target(URI uri) {
    private static final int LARGEST_PORT = 65_535;

    /// Reads an address.
    ///
    /// @throws IllegalArgumentException with what to do about it
    static Target of(String url) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException notAUrl) {
            throw new IllegalArgumentException("must be a URL such as https://example.org/hooks", notAUrl);
        }
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("must begin with https:// or http://");
        }
        if (uri.getHost() == null || uri.getHost().isBlank() || uri.getPort() > LARGEST_PORT || uri.getPort() == 0) {
            throw new IllegalArgumentException("must name a host, such as https://example.org/hooks");
        }
        if (uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("must hold neither a user nor a fragment");
        }
        return new Target(uri);
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /// The name to look up, without the brackets of an IPv6 address.
    String host() {
        return uri.getHost().replaceAll("[\\[\\]]", "");
    }

    int port() {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return isSecure() ? 443 : 80;
    }

    /// What is asked for there.
    String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
