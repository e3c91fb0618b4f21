package io.keepwarm.interaction.calendardrop.ics;

/// The text is no calendar; the message tells its sender why.
public final class NotACalendar extends Exception {
    NotACalendar(String message) {
        super(message);
    }
}
