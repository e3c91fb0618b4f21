package io.keepwarm.reminder.year;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.keepwarm.events.followup.Reason;
import java.time.LocalDate;
import java.util.List;

/// A member's agenda as they read it.
@JsonIgnoreProperties(ignoreUnknown = true)
record Agenda(LocalDate on, int budget, int met, List<Line> lines) {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /// Something to do.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String followUpId, String contactId, Reason reason) {}

    static Agenda of(String text) {
        try {
            return JSON.readValue(text, Agenda.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(text, unreadable);
        }
    }
}
