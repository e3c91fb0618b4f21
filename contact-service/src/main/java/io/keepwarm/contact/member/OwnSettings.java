package io.keepwarm.contact.member;

import io.keepwarm.contact.card.AZone;
import io.keepwarm.events.member.LeapDay;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What members decide about themselves.
///
/// @param name null: what the token says
/// @param zone IANA; null: as long as none is known
/// @param locale BCP 47; null: the product's own language
/// @param leapDay when an occasion of 29 February is kept in a common year; null: 28 February
public record OwnSettings(
        @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        @Size(max = 200, message = "takes at most 200 characters")
        @Nullable
        String name,

        @AZone @Nullable String zone,

        @ALanguage @Nullable String locale,
        @Nullable LeapDay leapDay) {}
