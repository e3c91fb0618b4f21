package io.keepwarm.interaction.knowledge;

import io.keepwarm.events.lifeevent.LifeEventKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that happened in a contact's life.
///
/// @param kind what
/// @param on when
/// @param note in a few words
/// @param answered whether somebody of the team has reacted to it
public record KnownLifeEvent(
        LifeEventKind kind, LocalDate on, @Nullable String note, boolean answered) {}
