package io.keepwarm.embedded.postgres;

/// A database login.
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
