package io.keepwarm.events.member;

import io.keepwarm.events.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member of one team. The same person in two teams is two members, each with a zone of their own.
///
/// @param team the team
/// @param version counts the changes of this member
/// @param changedAt when this version came to be
/// @param memberId the member's id within the team, the subject of their token
/// @param email where mail reaches the member; null: not known, so none is sent
/// @param name the name to show; the member's id as long as no name is known
/// @param zone the IANA zone the member's days begin and end in, such as `Europe/Berlin`; nothing else in
///     Keepwarm says it
/// @param locale the BCP 47 tag of the member's language, such as `de-DE`; null: the product's own language
/// @param leapDay when an occasion of 29 February is kept in a common year
/// @param roles as the token names them: `member`, `manager`, `admin`
/// @param active whether the member still uses Keepwarm; an inactive one gets neither follow-ups nor mail
public record MemberState(
        String team,
        long version,
        Instant changedAt,
        String memberId,
        @Nullable String email,
        String name,
        String zone,
        @Nullable String locale,
        LeapDay leapDay,
        List<String> roles,
        boolean active)
        implements State {

    public MemberState {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    @Override
    public String key() {
        return team + ":" + memberId;
    }
}
