package io.keepwarm.events.member;

import io.keepwarm.events.Event;

/// What happens to a member of a team.
public sealed interface MemberEvent extends Event {

    @Override
    MemberState state();

    /// The member was met for the first time, changed something of their own, or was switched on or off.
    record MemberSaved(MemberState state) implements MemberEvent {}
}
