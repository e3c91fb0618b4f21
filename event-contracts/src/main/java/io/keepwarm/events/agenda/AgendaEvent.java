package io.keepwarm.events.agenda;

import io.keepwarm.events.Event;

/// What happens to a member's agenda.
public sealed interface AgendaEvent extends Event {

    @Override
    AgendaState state();

    /// The agenda of a day is ready, or it changed in the course of that day.
    record AgendaPrepared(AgendaState state) implements AgendaEvent {}
}
