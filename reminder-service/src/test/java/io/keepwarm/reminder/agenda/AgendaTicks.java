package io.keepwarm.reminder.agenda;

import jakarta.enterprise.context.ApplicationScoped;

/// Has the service's tick about agendas run just now.
@ApplicationScoped
public class AgendaTicks {
    private final AgendaJob agendas;

    AgendaTicks(AgendaJob agendas) {
        this.agendas = agendas;
    }

    public void tick() {
        agendas.tick();
    }
}
