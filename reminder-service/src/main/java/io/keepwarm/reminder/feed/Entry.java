package io.keepwarm.reminder.feed;

import java.time.Instant;
import java.time.LocalDate;

/// One all-day entry of a calendar.
///
/// @param id the same for as long as it is the same matter
/// @param version counts its changes
public record Entry(String id, long version, LocalDate on, String title, String description, Instant changedAt) {}
