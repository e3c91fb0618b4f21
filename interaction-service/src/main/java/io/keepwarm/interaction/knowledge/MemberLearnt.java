package io.keepwarm.interaction.knowledge;

import java.time.ZoneId;

/// Something new was heard of a member. Observed within the transaction of the news.
///
/// @param memberId the member
/// @param zone where they live
/// @param active whether they are in the team still
public record MemberLearnt(String memberId, ZoneId zone, boolean active) {}
