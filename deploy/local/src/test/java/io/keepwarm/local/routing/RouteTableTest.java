package io.keepwarm.local.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private final RouteTable routes = new RouteTable();

    @ParameterizedTest
    @CsvSource({
        "/v1/contacts, CONTACT",
        "/v1/contacts/0197/life-events/3, CONTACT",
        "/v1/exports/contacts, CONTACT",
        "/contact/q/health/ready, CONTACT",
        "/contact/dead-letters/7/replay, CONTACT",
        "/v1/outreach, INTERACTION",
        "/v1/outreach/report, INTERACTION",
        "/v1/outreach-checks, INTERACTION",
        "/v1/introduction-paths, INTERACTION",
        "/v1/interactions/batch, INTERACTION",
        "/f/abc.ics, REMINDER",
        "/v1/follow-ups/1/done, REMINDER",
        "/a/token/undo, DIGEST",
        "/u/token, DIGEST",
        "/c/token, DIGEST",
        "/v1/digest-preferences/me, DIGEST",
        "/v1/digests/, DIGEST"
    })
    void aPathBelongsToTheServiceThatOwnsItsPrefix(String path, Service owner) {
        assertThat(routes.owner(path)).contains(owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "", "/v1", "/v2/contacts", "/v1/contactsx", "/contacts", "/ab", "/q/health", "v1/contacts"})
    void aPrefixMatchesWholeSegmentsOnly(String path) {
        assertThat(routes.owner(path)).isEmpty();
    }

    @Test
    void eachServiceHasItsOwnPortBehindTheDoor() {
        assertThat(Service.values()).extracting(service -> service.port(8080)).containsExactly(8081, 8082, 8083, 8084);
    }
}
