package io.keepwarm.reminder.ownreminder;

/// A reminder about the contact was made, changed or deleted. Fired in the transaction of the change.
public record ReminderChanged(String contactId) {}
