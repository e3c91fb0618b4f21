package io.keepwarm.interaction.report.figure;

import io.keepwarm.interaction.tie.facts.Touch;

/// Touches of one member that are alike in all that figures ask for.
///
/// @param memberId the member
/// @param touch one of them
/// @param count how many there are
public record Counted(String memberId, Touch touch, long count) {}
