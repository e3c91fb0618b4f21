package io.keepwarm.reminder.year;

import io.keepwarm.events.followup.Reason;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A member's agenda as they read it.
record Agenda(LocalDate on, int budget, int met, List<Line> lines) {

    /// Something to do.
    record Line(String followUpId, String contactId, Reason reason) {}

    static Agenda of(String text) {
        var json = JsonPath.from(text);
        List<Map<String, String>> lines = json.getList("lines");
        return new Agenda(
                LocalDate.parse(json.getString("on")),
                json.getInt("budget"),
                json.getInt("met"),
                lines.stream()
                        .map(line -> new Line(
                                line.get("followUpId"), line.get("contactId"), Reason.valueOf(line.get("reason"))))
                        .toList());
    }
}
