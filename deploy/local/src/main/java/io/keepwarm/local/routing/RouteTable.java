package io.keepwarm.local.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which path prefix belongs to which service: the table an Ingress would hold in production. A prefix matches whole
/// segments, and the longest one wins.
public final class RouteTable {

    private static final Map<Service, List<String>> PREFIXES = Map.of(
            Service.CONTACT,
            List.of(
                    "/v1/me",
                    "/v1/members",
                    "/v1/team-settings",
                    "/v1/contacts",
                    "/v1/circles",
                    "/v1/goals",
                    "/v1/offers",
                    "/v1/opportunities",
                    "/v1/matches",
                    "/v1/duplicates",
                    "/v1/merges",
                    "/v1/imports",
                    "/v1/exports",
                    "/contact"),
            Service.INTERACTION,
            List.of(
                    "/v1/interactions",
                    "/v1/ties",
                    "/v1/introductions",
                    "/v1/introduction-paths",
                    "/v1/promises",
                    "/v1/asks",
                    "/v1/outreach-checks",
                    "/v1/outreach",
                    "/v1/shelf",
                    "/v1/mail-drops",
                    "/v1/calendar-drops",
                    "/v1/reports",
                    "/interaction"),
            Service.REMINDER,
            List.of(
                    "/v1/follow-ups",
                    "/v1/reminders",
                    "/v1/agenda",
                    "/v1/cadence-policy",
                    "/v1/pauses",
                    "/v1/calendar-feeds",
                    "/f",
                    "/reminder"),
            Service.DIGEST,
            List.of(
                    "/v1/digest-preferences",
                    "/v1/digests",
                    "/v1/webhooks",
                    "/v1/team-digest",
                    "/a",
                    "/u",
                    "/c",
                    "/digest"));

    private final Map<String, Service> owners = new HashMap<>();

    public RouteTable() {
        PREFIXES.forEach((service, prefixes) -> prefixes.forEach(prefix -> own(prefix, service)));
    }

    private void own(String prefix, Service service) {
        if (owners.put(prefix, service) != null) {
            throw new IllegalStateException("Two services own " + prefix);
        }
    }

    /// @param path without the query
    public Optional<Service> owner(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Service service = owners.get(path.substring(0, end));
            if (service != null) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}
