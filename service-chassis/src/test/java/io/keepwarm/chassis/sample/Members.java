package io.keepwarm.chassis.sample;

import io.keepwarm.events.member.LeapDay;
import io.keepwarm.events.member.MemberEvent.MemberSaved;
import io.keepwarm.events.member.MemberState;
import java.time.Instant;
import java.util.List;

/// Members for tests.
public final class Members {
    private Members() {}

    public static MemberSaved saved(String team, String member, long version, String name) {
        return new MemberSaved(new MemberState(
                team,
                version,
                Instant.parse("2026-01-05T08:00:00Z"),
                member,
                member + "@example.org",
                name,
                "Europe/Berlin",
                "en",
                LeapDay.FEB_28,
                List.of("member"),
                true));
    }
}
