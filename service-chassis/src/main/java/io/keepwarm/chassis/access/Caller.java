package io.keepwarm.chassis.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The member who calls, as the verified token names them. A claim that is missing is null and never erases what a
/// service knows already.
public record Caller(
        String memberId,
        String team,
        Set<String> roles,
        @Nullable String email,
        @Nullable String name,
        @Nullable String zone,
        @Nullable String locale) {

    /// May act for the whole team.
    public boolean isAdmin() {
        return roles.contains("admin");
    }

    /// May see who is overdue for whom.
    public boolean isManager() {
        return roles.contains("manager") || isAdmin();
    }
}
