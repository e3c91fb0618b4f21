package io.keepwarm.contact.member;

import io.keepwarm.events.member.LeapDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member as JSON.
///
/// @param email where mail reaches them; null: not known
/// @param zone IANA, UTC as long as none is known
/// @param locale BCP 47; null: the product's own language
/// @param active whether they still use Keepwarm
public record MemberView(
        String id,
        long version,
        String team,
        String name,
        @Nullable String email,
        String zone,
        @Nullable String locale,
        LeapDay leapDay,
        List<String> roles,
        boolean active) {}
